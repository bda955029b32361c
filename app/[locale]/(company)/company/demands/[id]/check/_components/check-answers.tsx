import { useTranslations } from "next-intl";
import { Answer } from "@/components/intake/answer";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { VisuallyHidden } from "@/components/ui/text";
import { Link } from "@/lib/i18n/navigation";
import { fields, sections, type FieldKey, type RawAnnex2 } from "@/lib/intake/annex2";
import { pageOfField } from "@/lib/intake/pages";

type CheckAnswersProps = { demandId: string; values: Partial<RawAnnex2> };

/** The whole form in the order of 附件2, each answer with a link to its page. */
export function CheckAnswers({ demandId, values }: CheckAnswersProps) {
  const words = useTranslations("intake");
  return sections.map((section) => (
    <Section key={section} id={section} title={words(`sections.${section}`)}>
      <SummaryList
        rows={fields
          .filter((field) => field.section === section)
          .map(({ key }) => ({
            id: `answer-${key}`,
            term: words(`fields.${key}.label`),
            value: <AnswerWithNote field={key} values={values} />,
            action: <Change demandId={demandId} field={key} />,
          }))}
      />
    </Section>
  ));
}

function AnswerWithNote({ field, values }: { field: FieldKey; values: Partial<RawAnnex2> }) {
  const words = useTranslations("intake.usccOverride");
  const isOverridden = field === "uscc" && values.usccChecksumOverridden === "yes";
  return (
    <>
      <Answer field={field} value={values[field]} />
      {isOverridden ? <span className="block text-sm text-ochre-800">{words("note")}</span> : null}
    </>
  );
}

function Change({ demandId, field }: { demandId: string; field: FieldKey }) {
  const words = useTranslations("intake");
  return (
    <Link
      href={`/company/demands/${demandId}/${pageOfField(field).id}#${field}`}
      className="inline-flex min-h-6 items-center text-teal-700 underline underline-offset-4"
    >
      {words.rich("check.change", {
        label: words(`fields.${field}.label`),
        hidden: (chunks) => <VisuallyHidden>{chunks}</VisuallyHidden>,
      })}
    </Link>
  );
}
