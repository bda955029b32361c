import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Notice } from "@/components/ui/notice";
import { newId } from "@/lib/core/ids";
import { submitAction } from "../actions";

/** The declaration and the button; the version says which text was checked. */
export function SubmitForm({ demandId, version }: { demandId: string; version: number }) {
  const words = useTranslations("intake.check");
  return (
    <div className="mt-10">
      <Notice title={words("declaration")} />
      <ActionForm
        action={submitAction}
        submitText={words("submit")}
        pendingText={words("submitting")}
      >
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="demandId" value={demandId} />
        <input type="hidden" name="version" value={version} />
      </ActionForm>
    </div>
  );
}
