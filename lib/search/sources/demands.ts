import { locales, type Localized } from "@/lib/core/locales";
import type { PublishedAbstract } from "@/lib/intake/published-demand";
import { portalDay } from "@/lib/intake/today";
import { divisionName } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";
import { detectScript, toHongKong, toMainland } from "@/lib/text/script";
import type { SearchDocument } from "../documents";

const dayMs = 86_400_000;

/** What a company typed, in each reader's script; readers of English see the original. */
function inBothScripts(text: string): Localized {
  const script = detectScript(text);
  return {
    zhHans: script === "hant" ? toMainland(text) : text,
    zhHant: script === "hans" ? toHongKong(text) : text,
    en: text,
  };
}

function contextOf({ techField, cityCode }: PublishedAbstract): Localized {
  const [zhHans = "", zhHant = "", en = ""] = locales.map((locale) =>
    [
      pathLabels(techFields, techField, locale).join(" › "),
      ...(cityCode === null ? [] : [divisionName(cityCode, locale)]),
    ].join(" · "),
  );
  return { zhHans, zhHant, en };
}

/** What everyone may read of a published demand, as the search finds it; nothing else goes in. */
export function demandDocument(demand: PublishedAbstract): SearchDocument {
  const { number, title, abstract, isAbstractCut, publishedAt } = demand;
  return {
    kind: "demand",
    ref: number,
    weight: Math.floor(publishedAt.getTime() / dayMs),
    record: {
      title: inBothScripts(title),
      otherNames: [],
      context: contextOf(demand),
      body: inBothScripts(isAbstractCut ? `${abstract}…` : abstract),
      asOf: portalDay(publishedAt),
      status: null,
    },
  };
}
