import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { localize, type Locale } from "@/lib/core/locales";
import type { InstitutionUnitView } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";
import { toHongKong } from "@/lib/text/script";

/** From this many units on, their names stand above as a way in. */
const indexedFrom = 7;

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

function abilitiesIn({ can }: InstitutionUnitView, locale: Locale): string[] {
  if (locale === "en") return can.en;
  return locale === "zh-Hans" ? can.zhHans : can.zhHans.map(toHongKong);
}

/** What an institution can do, by laboratory, platform or theme. */
export function InstitutionUnits({ units }: { units: readonly InstitutionUnitView[] }) {
  const locale = useLocale();
  const words = useTranslations("directory.units");
  return (
    <>
      {units.length >= indexedFrom ? (
        <nav aria-label={words("index")} className="mb-8" data-no-print>
          <ol className="gap-x-8 sm:columns-2 lg:columns-3">
            {units.map((unit) => (
              <li key={unit.id}>
                <a href={`#${unit.id}`} className={`${linkClass} inline-block py-1.5 md:py-0.5`}>
                  {localize(unit.name, locale)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <ul className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {units.map((unit) => (
          <Unit key={unit.id} unit={unit} />
        ))}
      </ul>
    </>
  );
}

function Unit({ unit }: { unit: InstitutionUnitView }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  return (
    <li id={unit.id} className="border-t border-line pt-4">
      <h3 className="font-semibold">{localize(unit.name, locale)}</h3>
      <p className="mt-1 flex flex-wrap gap-2">
        <Tag tone="teal">{words(`maturity.${unit.maturity}`)}</Tag>
        <Tag>{words(`confidence.${unit.confidence}`)}</Tag>
        {unit.toVerify ? <Tag tone="ochre">{words("toVerify")}</Tag> : null}
      </p>
      <ul className="my-2 list-disc pl-5">
        {abilitiesIn(unit, locale).map((ability) => (
          <li key={ability}>{ability}</li>
        ))}
      </ul>
      <UnitFields codes={unit.techFields} />
      <p className="mt-1 text-sm text-ink-soft">
        {words("units.basis")} <span lang="en">{unit.basis}</span>
      </p>
    </li>
  );
}

function UnitFields({ codes }: { codes: readonly string[] }) {
  const words = useTranslations("directory.units");
  if (codes.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-ink-soft">{words("fields")}</p>
      <FieldPaths codes={codes} />
    </div>
  );
}

/** Technology fields by their whole path; each leads to the institutions of that field. */
export function FieldPaths({ codes }: { codes: readonly string[] }) {
  const locale = useLocale();
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          <Link href={`/directory?field=${code}`} className={`${linkClass} inline-block py-0.5`}>
            {pathLabels(techFields, code, locale).join(" › ")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
