import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Grouping, QualityReport } from "@/lib/matching/quality/report";
import { usePartName } from "./use-part-name";

const known = ["few", "directory", "thesaurus", "unknown", "score", "live"] as const;

/** Parts the lowest of which are named; the sets are no property of a demand. */
const named: readonly Grouping[] = ["field", "kind", "style"];
const casesMin = 5;
const lowestMax = 3;

/** Where the matching is weak: what the figures show, and what no figure shows. */
export function Weaknesses({ report }: { report: QualityReport }) {
  const words = useTranslations("quality.weak");
  const groupings = useTranslations("quality.parts");
  const partName = usePartName();
  const locale = useLocale();
  const lowest = named
    .flatMap((grouping) => report.groups[grouping].map((line) => ({ grouping, ...line })))
    .filter(({ cases }) => cases >= casesMin)
    .toSorted((a, b) => a.ndcg - b.ndcg)
    .slice(0, lowestMax)
    .map(({ grouping, name }) =>
      words("part", { name: partName(grouping, name), grouping: groupings(`name.${grouping}`) }),
    );
  const names = lowest.join(locale === "en" ? "; " : "；");
  return (
    <Section id="weak" title={words("title")}>
      <ul className="measure list-disc pl-6">
        <li className="my-2">{words("lowest", { names })}</li>
        {known.map((key) => (
          <li key={key} className="my-2">
            {words(key)}
          </li>
        ))}
      </ul>
      <p className="mt-4 measure">{words("tell")}</p>
    </Section>
  );
}
