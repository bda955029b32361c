import { useTranslations } from "next-intl";
import { DecisionSelect, DecisionText } from "@/components/review/decision-fields";
import { DecisionForm } from "@/components/review/decision-form";
import { newId } from "@/lib/core/ids";
import { addAction } from "../actions";

type AddMatchProps = { demandId: string; choices: readonly { id: string; name: string }[] };

/** An institution the reviewer knows better than the engine. */
export function AddMatch({ demandId, choices }: AddMatchProps) {
  const words = useTranslations("review.decisions");
  return (
    <div className="mt-6">
      <DecisionForm
        action={addAction}
        summary={words("add")}
        submitText={words("add")}
        idPrefix="add-"
      >
        <p className="mb-4">{words("addLead")}</p>
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="demandId" value={demandId} />
        <input type="hidden" name="decisionVersion" value="0" />
        <DecisionSelect
          field="institutionId"
          label={words("choose")}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DecisionText field="note" label={words("note")} rows={2} isOptional />
      </DecisionForm>
    </div>
  );
}
