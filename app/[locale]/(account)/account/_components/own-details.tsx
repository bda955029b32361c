import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { OwnAccount } from "@/lib/access/queries/get-own-account";
import { localize } from "@/lib/core/locales";
import { formatDate } from "@/lib/i18n/format-date";
import { divisionName } from "@/lib/taxonomy/divisions";

/** Who the viewer is to the portal and for whom they act. */
export function OwnDetails({ account }: { account: OwnAccount }) {
  const words = useTranslations("access.account");
  const roles = useTranslations("access.role");
  const locale = useLocale();
  const scope = useScope(account);
  const rows: SummaryRow[] = [
    { term: words("name"), value: account.name },
    { term: words("email"), value: account.email },
    { term: words("role"), value: roles(account.role) },
    ...(scope === null ? [] : [scope]),
    { term: words("since"), value: formatDate(account.createdAt, locale) },
  ];
  return (
    <Section id="who" title={words("who")} lead={words("whoLead")}>
      <SummaryList rows={rows} />
    </Section>
  );
}

function useScope({ role, companyName, institution, divisionCode }: OwnAccount): SummaryRow | null {
  const words = useTranslations("access.account");
  const locale = useLocale();
  if (companyName !== null) return { term: words("company"), value: companyName };
  if (institution !== null) {
    return { term: words("institution"), value: localize(institution, locale) };
  }
  if (role !== "reviewer") return null;
  const city = divisionCode === null ? words("province") : divisionName(divisionCode, locale);
  return { term: words("scope"), value: city };
}
