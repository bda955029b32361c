import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { newId } from "@/lib/core/ids";
import { startDraftAction } from "../actions";

type StartDraftProps = { fromDemandId?: string };

/** The button that starts a demand, empty or from an earlier one. */
export function StartDraft({ fromDemandId }: StartDraftProps) {
  const words = useTranslations("intake");
  const isCopy = fromDemandId !== undefined;
  return (
    <ActionForm
      action={startDraftAction}
      submitText={isCopy ? words("view.copy") : words("list.start")}
      pendingText={words("list.starting")}
      variant={isCopy ? "secondary" : "primary"}
    >
      <input type="hidden" name="key" value={newId()} />
      {isCopy ? <input type="hidden" name="fromDemandId" value={fromDemandId} /> : null}
    </ActionForm>
  );
}
