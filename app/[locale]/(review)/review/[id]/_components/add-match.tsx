import { useTranslations } from "next-intl";
import { DecisionForm } from "@/components/review/decision-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { newId } from "@/lib/core/ids";
import { addAction } from "../actions";

type AddMatchProps = { demandId: string; choices: readonly { id: string; name: string }[] };

/** An institution the reviewer knows better than the engine. */
export function AddMatch({ demandId, choices }: AddMatchProps) {
  const words = useTranslations("review.decisions");
  const common = useTranslations("common.form");
  return (
    <div className="mt-6">
      <Disclosure summary={words("add")}>
        <DecisionForm action={addAction} submitText={words("add")} idPrefix="add-">
          <p className="mb-4">{words("addLead")}</p>
          <input type="hidden" name="key" value={newId()} />
          <input type="hidden" name="demandId" value={demandId} />
          <input type="hidden" name="decisionVersion" value="0" />
          <Select
            id="add-institutionId"
            name="institutionId"
            label={words("choose")}
            emptyText={common("choose")}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            id="add-note"
            name="note"
            label={words("note")}
            optionalText={common("optional")}
            rows={2}
          />
        </DecisionForm>
      </Disclosure>
    </div>
  );
}
