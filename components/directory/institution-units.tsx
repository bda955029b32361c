import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { localize, type Locale } from "@/lib/core/locales";
import type { InstitutionUnitView } from "@/lib/directory/views";
import { toHongKong } from "@/lib/text/script";

/** Abilities shown at once; the rest opens on demand. */
const shownAtOnce = 6;

function abilitiesIn(unit: InstitutionUnitView, locale: Locale): string[] {
  if (locale === "en") return unit.can.en;
  return locale === "zh-Hans" ? unit.can.zhHans : unit.can.zhHans.map(toHongKong);
}

/** What an institution can do, by laboratory, platform or theme. */
export function InstitutionUnits({ units }: { units: readonly InstitutionUnitView[] }) {
  return (
    <ul className="grid gap-6 lg:grid-cols-2">
      {units.map((unit) => (
        <Unit key={unit.id} unit={unit} />
      ))}
    </ul>
  );
}

function Unit({ unit }: { unit: InstitutionUnitView }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const abilities = abilitiesIn(unit, locale);
  const rest = abilities.slice(shownAtOnce);
  return (
    <li id={unit.id} className="border-t border-line pt-4">
      <h3 className="font-semibold">{localize(unit.name, locale)}</h3>
      <p className="mt-1 flex flex-wrap gap-2">
        <Tag tone="teal">{words(`maturity.${unit.maturity}`)}</Tag>
        {unit.toVerify ? <Tag tone="ochre">{words("toVerify")}</Tag> : null}
      </p>
      <AbilityList abilities={abilities.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <Disclosure summary={words("units.more", { count: abilities.length })}>
          <AbilityList abilities={rest} />
        </Disclosure>
      ) : null}
      <p className="text-sm text-ink-soft">
        {words("units.basis")}
        <span aria-hidden="true"> · </span>
        <span lang="en">{unit.basis}</span>
      </p>
    </li>
  );
}

function AbilityList({ abilities }: { abilities: readonly string[] }) {
  return (
    <ul className="my-2 list-disc pl-5">
      {abilities.map((ability) => (
        <li key={ability}>{ability}</li>
      ))}
    </ul>
  );
}
