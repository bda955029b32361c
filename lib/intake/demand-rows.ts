import "server-only";
import { seal, unseal } from "@/lib/access/sealed";
import { personalKeys, type Annex2Demand, type PersonalKey } from "./annex2";

function place(column: PersonalKey, rowId: string) {
  return { table: "Demand", column, rowId };
}

/** A submitted form as the columns of its demand: one column a field, personal ones sealed. */
export function toColumns(form: Annex2Demand, demandId: string): Annex2Demand {
  const columns = { ...form };
  for (const key of personalKeys) columns[key] = seal(form[key], place(key, demandId));
  return columns;
}

/** The columns of the form; `satisfies` in the queries keeps them in step with the schema. */
export const formColumns = {
  companyName: true,
  uscc: true,
  usccChecksumOverridden: true,
  foundedOn: true,
  enterpriseType: true,
  industry: true,
  mainBusiness: true,
  mainProducts: true,
  isHighTech: true,
  revenueLastYear: true,
  inHighTechZone: true,
  highTechZone: true,
  employees: true,
  rdEmployees: true,
  address: true,
  county: true,
  contactName: true,
  contactPhone: true,
  email: true,
  website: true,
  profile: true,
  title: true,
  techField: true,
  plannedInvestment: true,
  totalInvestment: true,
  categories: true,
  description: true,
  existingBase: true,
  partnerConditions: true,
  partnerWork: true,
  hasIntendedPartner: true,
  intendedPartners: true,
  cooperationModes: true,
} as const;

type Nullable<T> = { [Key in keyof T]: T[Key] | null };
type Money = { toNumber: () => number };
type MoneyKey = "revenueLastYear" | "plannedInvestment" | "totalInvestment";
type FormRow = Nullable<Omit<Annex2Demand, MoneyKey>> & { [Key in MoneyKey]: Money | null };

/** A submitted form without its personal fields, as most readers may see it. */
export type ImpersonalDemand = Omit<Annex2Demand, PersonalKey>;

/** The submitted form kept in a row, without the personal fields. */
export function impersonalForm(row: FormRow): ImpersonalDemand {
  const { contactName: _name, contactPhone: _phone, email: _email, ...rest } = row;
  const form = {
    ...rest,
    revenueLastYear: row.revenueLastYear?.toNumber() ?? null,
    plannedInvestment: row.plannedInvestment?.toNumber() ?? null,
    totalInvestment: row.totalInvestment?.toNumber() ?? null,
  };
  // Submitting wrote every column from a complete form; rows never submitted are not read through here.
  return form as ImpersonalDemand;
}

/** The personal fields of a submitted form in clear; the caller audits the reading. */
export function personalForm(
  row: Pick<FormRow, PersonalKey>,
  demandId: string,
): Record<PersonalKey, string> {
  const open = (key: PersonalKey) => unseal(row[key] ?? "", place(key, demandId));
  return {
    contactName: open("contactName"),
    contactPhone: open("contactPhone"),
    email: open("email"),
  };
}
