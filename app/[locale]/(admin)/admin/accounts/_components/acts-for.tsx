import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Role } from "@/lib/access/permissions";
import { localize, type Localized } from "@/lib/core/locales";
import { divisionName } from "@/lib/taxonomy/divisions";

type ActsForProps = {
  role: Role;
  divisionCode: string | null;
  company: { name: string; uscc: string; isVerified: boolean } | null;
  institution: Localized | null;
};

/** For whom an account acts: the province or a city, a company, an institution, the portal. */
export function ActsFor({ role, divisionCode, company, institution }: ActsForProps) {
  const words = useTranslations("admin.accounts");
  const locale = useLocale();
  switch (role) {
    case "admin":
      return words("portal");
    case "reviewer":
      return divisionCode === null ? words("province") : divisionName(divisionCode, locale);
    case "institution":
      return institution === null ? "–" : localize(institution, locale);
    case "company":
      return company === null ? words("signedUpCompany") : <Company company={company} />;
  }
}

function Company({ company }: { company: NonNullable<ActsForProps["company"]> }) {
  const words = useTranslations("admin.accounts");
  return (
    <>
      <span className="block">{company.name}</span>
      <span className="block font-mono text-ink-soft">{company.uscc}</span>
      <Tag tone={company.isVerified ? "green" : "ochre"}>
        {words(company.isVerified ? "verified" : "unverified")}
      </Tag>
    </>
  );
}
