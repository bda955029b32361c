import { useLocale, useTranslations } from "next-intl";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { auditActions } from "@/lib/access/audit-actions";
import type { AuditFilter } from "@/lib/access/audit-filter";
import { getPathname, Link } from "@/lib/i18n/navigation";

type AuditFilterFormProps = { filter: AuditFilter };

/** Narrows the audit trail by verb, person, subject and days. */
export function AuditFilterForm({ filter }: AuditFilterFormProps) {
  const words = useTranslations("admin.audit");
  const common = useTranslations("common.actions");
  const locale = useLocale();
  const isFiltered = Object.values(filter).some((value) => value !== "");
  return (
    <FilterForm
      action={getPathname({ locale, href: "/admin/audit" })}
      label={words("filter")}
      submitText={common("search")}
      reset={
        isFiltered ? (
          <Link href="/admin/audit" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <Select
        id="action"
        name="action"
        label={words("action")}
        emptyText={words("any")}
        defaultValue={filter.action}
        options={auditActions.map((each) => ({ value: each, label: words(`actions.${each}`) }))}
      />
      <TextInput
        id="person"
        name="person"
        label={words("person")}
        defaultValue={filter.person}
        maxLength={100}
      />
      <TextInput
        id="subject"
        name="subject"
        label={words("subject")}
        defaultValue={filter.subject}
        maxLength={100}
      />
      <TextInput
        id="from"
        name="from"
        type="date"
        label={words("from")}
        defaultValue={filter.from}
      />
      <TextInput id="to" name="to" type="date" label={words("to")} defaultValue={filter.to} />
    </FilterForm>
  );
}
