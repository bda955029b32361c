import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { toShownSource } from "@/lib/directory/sources";
import type { InstitutionDetail } from "@/lib/directory/views";
import { SourceName } from "./source-name";

/** How sure each part of an entry is, and where it comes from. */
export function InstitutionSources({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory.sources");
  const sources = institution.sources.filter((source) => toShownSource(source) !== null);
  return (
    <>
      <Confidence institution={institution} />
      {sources.length > 0 ? (
        <Disclosure summary={words("list", { count: sources.length })}>
          <ul className="list-disc pl-5 text-sm wrap-anywhere">
            {sources.map((source) => (
              <li key={source}>
                <SourceName source={source} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function Confidence({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory.sources");
  const { confidence, description, units, partners, metrics } = institution;
  const toVerify = (all: readonly { toVerify: boolean }[]) => ({
    count: all.length,
    toVerify: all.filter((each) => each.toVerify).length,
  });
  const rows: (SummaryRow | null)[] = [
    { term: words("identity"), value: words(`level.${confidence}`) },
    description === null ? null : { term: words("description"), value: words("ownWords") },
    units.length === 0 ? null : { term: words("units"), value: words("counted", toVerify(units)) },
    partners.length === 0
      ? null
      : { term: words("partners"), value: words("counted", toVerify(partners)) },
    metrics.length === 0 ? null : { term: words("metrics"), value: words("eachDated") },
  ];
  return (
    <div className="mb-4">
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </div>
  );
}
