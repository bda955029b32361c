import { useLocale, useTranslations } from "next-intl";
import { Answer } from "@/components/intake/answer";
import { ScriptedLine, ScriptedText } from "@/components/layout/scripted-text";
import { Section } from "@/components/ui/section";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { formatDateTime } from "@/lib/i18n/format-date";
import { fields, sections, type Field, type RawValue } from "@/lib/intake/annex2";
import { toRaw } from "@/lib/intake/parse";
import type { CaseRemark, ReviewCase } from "@/lib/review/queries/get-review-case";
import { Contacts } from "./contacts";

/** The whole form as it was submitted, in the order of 附件2; contacts only on request. */
export function CaseForm({ demand }: { demand: ReviewCase }) {
  const words = useTranslations("intake");
  const raw = toRaw({ ...demand.form, contactName: "", contactPhone: "", email: "" });
  const rowOf = ({ key }: Field): SummaryRow => ({
    id: `answer-${key}`,
    term: words(`fields.${key}.label`),
    value: (
      <>
        <FieldAnswer field={key} value={raw[key]} />
        <Remarks remarks={demand.remarks.filter((remark) => remark.fieldKey === key)} />
      </>
    ),
  });
  return sections.map((section) => (
    <Section key={section} id={section} level={3} title={words(`sections.${section}`)}>
      <SummaryList
        rows={fields
          .filter((field) => field.section === section && !("personal" in field))
          .map(rowOf)}
      />
      {section === "company" ? <Contacts demandId={demand.id} /> : null}
    </Section>
  ));
}

/** Text a company typed, in the reader's script; codes and figures in words. */
function FieldAnswer({ field, value }: { field: Field["key"]; value: RawValue }) {
  const kind = fields.find(({ key }) => key === field)?.kind;
  const isText = kind === "text" || kind === "longText";
  if (isText && typeof value === "string" && value !== "") return <ScriptedText text={value} />;
  return <Answer field={field} value={value} />;
}

function Remarks({ remarks }: { remarks: readonly CaseRemark[] }) {
  const words = useTranslations("intake.page");
  const locale = useLocale();
  return remarks.map((remark) => (
    <p key={remark.id} className="mt-2 border-l-4 border-ochre-600 bg-ochre-50 px-3 py-1 text-sm">
      <span className="font-semibold">{words("remark")}</span> <ScriptedLine text={remark.text} />
      <span className="block text-ink-soft">
        {remark.authorName} · {formatDateTime(remark.createdAt, locale)}
      </span>
    </p>
  ));
}
