import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntervalText } from "@/components/quality/interval-text";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ModelLine } from "@/lib/matching/queries/list-models";
import type { ModelPreview } from "@/lib/matching/queries/preview-model";
import { countChanges, type Comparison } from "@/lib/matching/quality/compare";
import { figures } from "@/lib/matching/quality/outcome";
import { DemandChanges } from "./demand-changes";

type ModelComparisonProps = { model: ModelLine; preview: ModelPreview; children: ReactNode };

/** What another model would change: on the labelled cases, and on the demands of the day. */
export function ModelComparison({ model, preview, children }: ModelComparisonProps) {
  const words = useTranslations("admin.model.compared");
  const { version, comparison } = model;
  return (
    <Section id="compared" title={words("title", { version })}>
      <Section id="compared-cases" level={3} title={words("cases")}>
        {comparison === null ? (
          <NotMeasured />
        ) : (
          <OnCases version={version} comparison={comparison} />
        )}
      </Section>
      <Section id="compared-live" level={3} title={words("live")}>
        {model.needsEmbedding ? <PreviewLimit /> : null}
        <OnDemands preview={preview} />
      </Section>
      {children}
    </Section>
  );
}

function PreviewLimit() {
  return <p className="mb-3 measure">{useTranslations("admin.model.embedding")("preview")}</p>;
}

function NotMeasured() {
  return <p>{useTranslations("admin.model")("notMeasured")}</p>;
}

function OnCases({ version, comparison }: { version: string; comparison: Comparison }) {
  const words = useTranslations("admin.model.compared");
  const names = useTranslations("quality.figures");
  const { differences, won, lost, changes } = comparison;
  return (
    <>
      <DataTable
        caption={words("cases")}
        isCaptionHidden
        columns={[
          {
            key: "figure",
            header: words("figure"),
            isRowHeader: true,
            cell: (each) => names(each),
          },
          {
            key: "difference",
            header: words("difference", { version }),
            align: "end",
            cell: (each) => <IntervalText interval={differences[each]} isDifference />,
          },
        ]}
        rows={figures}
        rowKey={(each) => each}
        empty={null}
      />
      <p className="mt-3 measure">{words("wonLost", { won: won.length, lost: lost.length })}</p>
      <p className="measure">
        {words("counts", { all: changes.length, ...countChanges(changes) })}
      </p>
    </>
  );
}

function OnDemands({ preview: { demands, counts, changes } }: { preview: ModelPreview }) {
  const words = useTranslations("admin.model.compared");
  if (demands === 0) return <p>{words("noLive")}</p>;
  return (
    <>
      <p className="mb-3 measure">{words("counts", { all: demands, ...counts })}</p>
      {changes.length === 0 ? null : (
        <Disclosure summary={words("demands")}>
          <DemandChanges changes={changes} />
        </Disclosure>
      )}
    </>
  );
}
