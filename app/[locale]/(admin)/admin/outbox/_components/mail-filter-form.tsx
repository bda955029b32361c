import { useLocale, useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { mailKinds, mailStates, type MailKind, type MailState } from "@/lib/notify/mail-kinds";

type MailFilterFormProps = { kind: MailKind | null; state: MailState | null };

/** Narrows the outbox. */
export function MailFilterForm({ kind, state }: MailFilterFormProps) {
  const words = useTranslations("admin.outbox");
  const notify = useTranslations("notify");
  const common = useTranslations("common.actions");
  const locale = useLocale();
  return (
    <FilterForm
      action={getPathname({ locale, href: "/admin/outbox" })}
      label={words("filter")}
      submitText={common("search")}
      reset={
        kind !== null || state !== null ? (
          <Link href="/admin/outbox" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <Select
        id="kind"
        name="kind"
        label={words("kind")}
        emptyText={words("any")}
        defaultValue={kind ?? ""}
        options={mailKinds.map((each) => ({ value: each, label: notify(`kind.${each}`) }))}
      />
      <Select
        id="state"
        name="state"
        label={words("state")}
        emptyText={words("any")}
        defaultValue={state ?? ""}
        options={mailStates.map((each) => ({ value: each, label: notify(`state.${each}`) }))}
      />
    </FilterForm>
  );
}
