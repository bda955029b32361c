import { useTranslations } from "next-intl";
import { DecisionText } from "@/components/review/decision-fields";
import { DecisionForm } from "@/components/review/decision-form";
import { Disclosure } from "@/components/ui/disclosure";
import { newId } from "@/lib/core/ids";
import { fieldKeys, type FieldKey } from "@/lib/intake/annex2";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";
import { remarkName, type RemarkTarget } from "@/lib/review/remarks";
import { returnAction } from "../actions";

/** The fields that are sent back most; the others wait below. */
const frequent: readonly FieldKey[] = [
  "title",
  "description",
  "existingBase",
  "partnerConditions",
  "partnerWork",
];
const rare = fieldKeys.filter((key) => !frequent.includes(key));

/** Remarks by field: the company sees each beside its field. */
export function ReturnForm({ demand }: { demand: ReviewCase }) {
  const words = useTranslations("review.moves");
  return (
    <DecisionForm
      action={returnAction}
      summary={words("return")}
      submitText={words("return")}
      idPrefix="return-"
    >
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="demandId" value={demand.id} />
      <input type="hidden" name="version" value={demand.version} />
      <p className="mb-4 measure">{words("returnLead")}</p>
      <Remark target="whole" />
      {frequent.map((key) => (
        <Remark key={key} target={key} />
      ))}
      <Disclosure summary={words("otherFields")}>
        {rare.map((key) => (
          <Remark key={key} target={key} />
        ))}
      </Disclosure>
    </DecisionForm>
  );
}

function Remark({ target }: { target: RemarkTarget }) {
  const words = useTranslations("review.moves");
  const fields = useTranslations("intake.fields");
  return (
    <DecisionText
      field={target}
      name={remarkName(target)}
      label={target === "whole" ? words("whole") : fields(`${target}.label`)}
      rows={2}
    />
  );
}
