import type { Localized } from "@/lib/core/locales";
import { coFundingFits } from "@/lib/profile/scheme-codes";
import type {
  Collected,
  CollectedContradiction,
  CollectedFact,
  CollectedScheme,
  CollectedTimelineEntry,
} from "./collected";
import institutions from "@/lib/directory/data/institutions.json";
import { chapterSlugs } from "@/lib/profile/chapter-slugs";
import { documentById } from "@/lib/profile/documents";
import { convertSeries } from "./convert-series";
import type { Corrections } from "./corrections";
import { placeOf, precisionOf } from "./places";
import { unitOf } from "./units";

function convertFact(fact: CollectedFact, corrections: Corrections) {
  const { reason: _reason, ...corrected } = corrections.facts[fact.id] ?? { reason: "" };
  const { source, section, valueText, precision, unit, alsoIn, ...rest } = fact;
  return {
    ...rest,
    unit: unit === null ? null : unitOf(unit),
    precision: precisionOf(precision, valueText),
    valueText: null,
    ...placeOf({ source, section }),
    alsoIn: alsoIn.map(placeOf),
    ...corrected,
  };
}

function updateOf({ note, source, asOf }: CollectedScheme["beyondSeeds"][number]): object {
  const urls = source.split(" ; ").filter((part) => part.startsWith("https://"));
  return { note, urls, asOf: asOf === "undated" ? null : asOf };
}

/** Amounts that tell of no money. */
const withoutMoney = /^(?:文件未列明|不涉及资助额|免费服务与否文件未列明)$/;

function tellsOfMoney(amount: Localized): boolean {
  return !withoutMoney.test(amount.zhHans) && /HK\$|RMB|\d:\d/.test(amount.en);
}

function convertScheme(scheme: CollectedScheme, corrections: Corrections) {
  const additions = corrections.schemes[scheme.id];
  if (additions === undefined) throw new Error(`corrections.json: who can apply for ${scheme.id}?`);
  const { administrator, administratorBasis: _basis, beyondSeeds, sources, ...rest } = scheme;
  return {
    ...rest,
    administrators: administrator,
    applicants: additions.applicants,
    hasAmount: tellsOfMoney(scheme.amount),
    matchingRatio: additions.matchingRatio ?? null,
    coFundingFit: additions.coFundingFit ?? scheme.coFundingFit,
    budgetFromWanYuan: additions.budgetFromWanYuan,
    relevantTo: scheme.relevantTo.map((purpose) => purpose.replaceAll("_", "-")),
    status: additions.status ?? scheme.status,
    sources: sources.map(placeOf),
    updates: [...beyondSeeds.map(updateOf), ...additions.updates],
  };
}

/** Best fit first, else in the collected order. */
function byFit(left: { coFundingFit: string }, right: { coFundingFit: string }): number {
  const rank = ({ coFundingFit }: { coFundingFit: string }) =>
    coFundingFits.findIndex((fit) => fit === coFundingFit);
  return rank(left) - rank(right);
}

function laterOf(later: NonNullable<CollectedTimelineEntry["later"]>): object {
  const institution = /^institutions\.json \((?<slug>[a-z-]+)/.exec(later.source)?.groups?.["slug"];
  return {
    note: later.note,
    ...(later.source.startsWith("https://") ? { url: later.source } : {}),
    ...(institution === undefined ? {} : { institution }),
  };
}

function convertTimelineEntry({ sources, later, ...rest }: CollectedTimelineEntry): object {
  return {
    ...rest,
    sources: sources.map(placeOf),
    ...(later === undefined ? {} : { later: laterOf(later) }),
  };
}

/** The collectors' nineteen kinds as the portal's seven. */
const kindOf: Record<string, string> = {
  scope: "scope",
  "time+scope": "scope",
  window: "scope",
  time: "time",
  naming: "naming",
  schedule: "plan",
  stage: "plan",
  "target-vs-outcome": "plan",
  wording: "wording",
  precision: "wording",
  concept: "wording",
  rounding: "figures",
  "unit-trap": "figures",
  coincidence: "figures",
  sum: "figures",
  "same-number": "figures",
  internal: "slip",
  garbled: "slip",
  typo: "slip",
};

function convertContradiction(contradiction: CollectedContradiction): object {
  return { ...contradiction, kind: kindOf[contradiction.kind] };
}

function convertChapter(chapter: Collected["outline"][number], index: number): object {
  const { id, title, annex1, sections } = chapter;
  const headings = documentById("annex1-2021").sections;
  const key = Object.keys(headings).find((heading) => heading.startsWith(annex1));
  if (key === undefined) throw new Error(`documents.json: no section ${annex1}`);
  return { id, slug: chapterSlugs[index], title, annex1: headings[key], sections };
}

/** Bodies of the directory go by the directory's names. */
const directoryNames = new Map(
  institutions.map(({ slug, names: { zhHans, zhHant, en } }) => [slug, { zhHans, zhHant, en }]),
);

/** The portal's data files by name. */
export function convertCollected(
  collected: Collected,
  corrections: Corrections,
): Record<string, unknown[]> {
  const named = collected.entities.map((entity) => ({
    ...entity,
    names: directoryNames.get(entity.slug) ?? entity.names,
  }));
  const entities = new Map(named.map((entity) => [entity.slug, entity]));
  const facts = collected.facts.map((fact) => convertFact(fact, corrections));
  return {
    facts,
    series: collected.series.map((series) =>
      convertSeries(series, { corrections, entities, facts }),
    ),
    schemes: collected.schemes.map((scheme) => convertScheme(scheme, corrections)).toSorted(byFit),
    timeline: collected.timeline.map(convertTimelineEntry),
    contradictions: collected.contradictions.map(convertContradiction),
    outline: collected.outline.map(convertChapter),
    entities: named.map(({ slug, names, inInstitutions }) => ({
      slug,
      names,
      inDirectory: inInstitutions,
    })),
  };
}
