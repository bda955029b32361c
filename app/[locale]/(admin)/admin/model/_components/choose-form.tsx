import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Section } from "@/components/ui/section";
import { newId } from "@/lib/core/ids";
import { chooseAction } from "../actions";

type ChooseFormProps = {
  version: string;
  /** The number of the last choice shown on this page. */
  seenNumber: number;
};

/** Puts the compared model to work, once it is confirmed that its changes were looked at. */
export function ChooseForm({ version, seenNumber }: ChooseFormProps) {
  const words = useTranslations("admin.model.choose");
  return (
    <Section id="choose" level={3} title={words("title", { version })} lead={words("text")}>
      <ActionForm
        action={chooseAction}
        submitText={words("submit")}
        pendingText={words("pending")}
        variant="primary"
      >
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seenNumber" value={seenNumber} />
        <Confirm text={words("confirm")} />
      </ActionForm>
    </Section>
  );
}

function Confirm({ text }: { text: string }) {
  return (
    <p className="mb-6 flex gap-3">
      <input
        id="confirmed"
        type="checkbox"
        name="confirmed"
        value="yes"
        required
        className="mt-3 size-5 shrink-0 accent-teal-700 md:mt-2.5"
      />
      <label htmlFor="confirmed" className="block py-2 md:py-1.5">
        {text}
      </label>
    </p>
  );
}
