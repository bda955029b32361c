import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { accountStates, type AccountFilter } from "@/lib/access/account-filter";
import { roles } from "@/lib/access/permissions";
import { getPathname, Link } from "@/lib/i18n/navigation";

type AccountFilterFormProps = { filter: AccountFilter; isFiltered: boolean };

/** Narrows the list of accounts. */
export function AccountFilterForm({ filter, isFiltered }: AccountFilterFormProps) {
  const words = useTranslations("admin.accounts");
  const roleWords = useTranslations("access.role");
  const common = useTranslations("common.actions");
  const locale = useLocale();
  return (
    <FilterForm
      action={getPathname({ locale, href: "/admin/accounts" })}
      label={words("filter")}
      submitText={common("search")}
      reset={
        isFiltered ? (
          <Link href="/admin/accounts" className="text-teal-700 underline underline-offset-4">
            {common("resetFilters")}
          </Link>
        ) : null
      }
    >
      <TextInput
        id="q"
        name="q"
        type="search"
        label={words("search")}
        defaultValue={filter.search}
        maxLength={100}
      />
      <Select
        id="filter-role"
        name="role"
        label={words("role")}
        emptyText={words("any")}
        defaultValue={filter.role ?? ""}
        options={roles.map((role) => ({ value: role, label: roleWords(role) }))}
      />
      <Select
        id="filter-state"
        name="state"
        label={words("state")}
        emptyText={words("any")}
        defaultValue={filter.state ?? ""}
        options={accountStates.map((state) => ({ value: state, label: words(state) }))}
      />
      <CheckboxGroup
        id="unverified"
        name="unverified"
        label={words("verification")}
        options={[{ value: "yes", label: words("unverifiedOnly") }]}
        defaultValue={filter.isUnverifiedOnly ? ["yes"] : []}
      />
    </FilterForm>
  );
}
