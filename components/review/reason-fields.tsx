import { useTranslations } from "next-intl";
import { Select, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";

/** A reason out of the known ones, and a note that “other” cannot do without. */
export function ReasonFields({ idPrefix, options }: { idPrefix: string; options: Option[] }) {
  const words = useTranslations("review.decisions");
  const common = useTranslations("common.form");
  return (
    <>
      <Select
        id={`${idPrefix}reason`}
        name="reason"
        label={words("reason")}
        emptyText={common("choose")}
        options={options}
      />
      <TextArea
        id={`${idPrefix}note`}
        name="note"
        label={words("note")}
        optionalText={common("optional")}
        rows={3}
      />
    </>
  );
}
