import { useLocale, useTranslations } from "next-intl";
import { factPath } from "@/components/profile/fact-address";
import { inlineLink } from "@/components/profile/fact-details";
import { largeValue } from "@/components/profile/key-figures";
import { Section } from "@/components/ui/section";
import { Figure } from "@/components/ui/text";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById } from "@/lib/profile/documents";
import { factById } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";

/** The figures asked for most, by the key of their label. */
const figures = [
  { key: "startups", factId: "startups-2023-count" },
  { key: "companies", factId: "hkstp-companies-2024" },
  { key: "labs", factId: "innohk-labs" },
  { key: "stateLabs", factId: "skl-count" },
  { key: "spending", factId: "rd-gdp-2022" },
  { key: "commitment", factId: "gov-commitment-since-2015" },
] as const;

/** A few figures set large, each with its date and the document it stands in. */
export function LeadingFigures() {
  const locale = useLocale();
  const words = useTranslations("profile.overview.figures");
  return (
    <Section id="figures" title={words("title")}>
      <ul className="grid gap-8 border-y border-line py-6 sm:grid-cols-2 lg:grid-cols-3">
        {figures.map(({ key, factId }) => {
          const fact = factById(factId);
          return (
            <li key={key}>
              <Figure
                {...largeValue(fact, locale)}
                label={words(key)}
                date={formatAsOf(fact.asOf, locale)}
              />
              <p className="text-sm">
                <Link
                  href={factPath(factId) ?? "/profile/documents"}
                  prefetch={false}
                  className={`inline-block py-1 ${inlineLink}`}
                >
                  {localize(documentById(fact.documentId).title, locale)}
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
