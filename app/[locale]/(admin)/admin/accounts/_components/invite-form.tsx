import { useLocale, useTranslations } from "next-intl";
import { AccountForm, type AccountField } from "@/components/access/account-form";
import { Section } from "@/components/ui/section";
import { roles } from "@/lib/access/permissions";
import { newId } from "@/lib/core/ids";
import { locales, localize, type Localized } from "@/lib/core/locales";
import { cities } from "@/lib/taxonomy/divisions";
import { inviteAction } from "../actions";

type InviteFormProps = { institutions: readonly (Localized & { id: string })[] };

/** Invites a person to open an account; which of the lower fields counts follows from the role. */
export function InviteForm({ institutions }: InviteFormProps) {
  const words = useTranslations("admin.invite");
  return (
    <Section id="invite" title={words("title")} lead={words("lead")}>
      <AccountForm
        action={inviteAction}
        hidden={{ key: newId() }}
        idPrefix="invite-"
        fields={[...usePersonFields(), ...useBindingFields(institutions), useLanguageField()]}
        submitText={words("submit")}
        pendingText={words("pending")}
        doneText={words("done")}
      />
    </Section>
  );
}

function usePersonFields(): AccountField[] {
  const words = useTranslations("admin.invite");
  const roleWords = useTranslations("access.role");
  return [
    { kind: "email", name: "email", label: words("email") },
    {
      kind: "select",
      name: "role",
      label: words("role"),
      emptyText: words("choose"),
      options: roles.map((role) => ({ value: role, label: roleWords(role) })),
    },
  ];
}

function useBindingFields(institutions: InviteFormProps["institutions"]): AccountField[] {
  const words = useTranslations("admin.invite");
  const province = useTranslations("admin.accounts")("province");
  const optionalText = useTranslations("common.form")("optional");
  const locale = useLocale();
  return [
    {
      kind: "select",
      name: "divisionCode",
      label: words("city"),
      hint: words("cityHint"),
      emptyText: province,
      options: cities.map((city) => ({ value: city.code, label: localize(city, locale) })),
    },
    {
      kind: "select",
      name: "institutionId",
      label: words("institution"),
      hint: words("institutionHint"),
      optionalText,
      emptyText: words("choose"),
      options: institutions.map((each) => ({ value: each.id, label: localize(each, locale) })),
    },
    {
      kind: "text",
      name: "uscc",
      label: words("uscc"),
      hint: words("usccHint"),
      optionalText,
      width: "uscc",
    },
  ];
}

function useLanguageField(): AccountField {
  const words = useTranslations("admin.invite");
  const languages = useTranslations("admin.language");
  return {
    kind: "select",
    name: "locale",
    label: words("language"),
    options: locales.map((locale) => ({ value: locale, label: languages(locale) })),
    chosen: useLocale(),
  };
}
