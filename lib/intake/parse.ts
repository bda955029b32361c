import type { z } from "zod";
import type { FieldIssue } from "@/lib/core/action-state";
import {
  fieldKeys,
  type Annex2Demand,
  type FieldKey,
  type RawAnnex2,
  type RawValue,
} from "./annex2";
import type { Page } from "./pages";
import { companySection, type FormContext } from "./sections/company";
import { demandSection } from "./sections/demand";
import { partnerSection } from "./sections/partner";

export type Annex2Issue = FieldIssue<FieldKey>;

export type ParsedAnnex2 = { ok: true; value: Annex2Demand } | { ok: false; issues: Annex2Issue[] };

type FieldSchemas = Record<FieldKey, z.ZodType>;

function schemasFor(context: FormContext): FieldSchemas {
  return { ...companySection(context), ...demandSection(), ...partnerSection() };
}

function contextOf(raw: Partial<RawAnnex2>, today: string): FormContext {
  return { today, isUsccOverridden: raw.usccChecksumOverridden === "yes" };
}

function isBlank(value: RawValue | undefined): boolean {
  return (
    value === undefined || (typeof value === "string" ? value.trim() === "" : value.length === 0)
  );
}

function readIssue(field: FieldKey, issue: z.core.$ZodIssue): Annex2Issue {
  const extra = issue.code === "custom" ? (issue.params as Omit<FieldIssue, "field" | "key">) : {};
  return { field, key: issue.message, ...extra };
}

type FieldReading = { values: Partial<Annex2Demand>; issues: Annex2Issue[] };

function readFields(
  raw: Partial<RawAnnex2>,
  today: string,
  wanted: readonly FieldKey[],
): FieldReading {
  const schemas = schemasFor(contextOf(raw, today));
  const reading: FieldReading = { values: {}, issues: [] };
  for (const field of wanted) {
    const parsed = schemas[field].safeParse(raw[field] ?? "");
    if (parsed.success) Object.assign(reading.values, { [field]: parsed.data });
    else
      reading.issues.push(
        ...parsed.error.issues.slice(0, 1).map((issue) => readIssue(field, issue)),
      );
  }
  return reading;
}

/** Rules between fields; each is filed under the field to mend. */
function crossIssues(values: Partial<Annex2Demand>): Annex2Issue[] {
  const issues: Annex2Issue[] = [];
  const { employees, rdEmployees, plannedInvestment, totalInvestment } = values;
  if (employees !== undefined && rdEmployees !== undefined && rdEmployees > employees) {
    issues.push({ field: "rdEmployees", key: "moreThanEmployees", params: { employees } });
  }
  if (
    plannedInvestment !== undefined &&
    totalInvestment !== undefined &&
    plannedInvestment > totalInvestment
  ) {
    issues.push({
      field: "plannedInvestment",
      key: "moreThanTotal",
      params: { total: totalInvestment },
    });
  }
  if (values.inHighTechZone === true && values.highTechZone === null) {
    issues.push({ field: "highTechZone", key: "required" });
  }
  if (values.hasIntendedPartner === true && values.intendedPartners === null) {
    issues.push({ field: "intendedPartners", key: "required" });
  }
  return issues;
}

function inFormOrder(issues: Annex2Issue[]): Annex2Issue[] {
  return issues.toSorted((a, b) => fieldKeys.indexOf(a.field) - fieldKeys.indexOf(b.field));
}

/**
 * Checks a whole form for submitting.
 * @param today the present day in the portal's zone, YYYY-MM-DD
 * @returns the checked form, or every wrong field in the form's order
 */
export function parseAnnex2(raw: Partial<RawAnnex2>, { today }: { today: string }): ParsedAnnex2 {
  const { values, issues } = readFields(raw, today, fieldKeys);
  const all = [...issues, ...crossIssues(values)];
  if (all.length > 0) return { ok: false, issues: inFormOrder(all) };
  const form = {
    ...values,
    usccChecksumOverridden: raw.usccChecksumOverridden === "yes",
    // A name left over from before the answer "no" is not part of the form.
    highTechZone: values.inHighTechZone === true ? values.highTechZone : null,
    intendedPartners: values.hasIntendedPartner === true ? values.intendedPartners : null,
  };
  // Every field was read by its schema without an issue.
  return { ok: true, value: form as Annex2Demand };
}

/**
 * Checks one page of a form.
 * @param leniency `filled` reports only what is there and wrong, `all` also what is missing
 */
export function pageIssues(
  raw: Partial<RawAnnex2>,
  page: Page,
  options: { today: string; leniency: "filled" | "all" },
): Annex2Issue[] {
  const { values, issues } = readFields(raw, options.today, page.fields);
  const all = [...issues, ...crossIssues(values)];
  const kept = options.leniency === "all" ? all : all.filter((issue) => !isBlank(raw[issue.field]));
  return inFormOrder(kept);
}

export type PageStatus = "notStarted" | "inProgress" | "completed";

/** How far a page of the form is. */
export function pageStatus(raw: Partial<RawAnnex2>, page: Page, today: string): PageStatus {
  if (page.fields.every((field) => isBlank(raw[field]))) return "notStarted";
  const issues = pageIssues(raw, page, { today, leniency: "all" });
  return issues.length === 0 ? "completed" : "inProgress";
}

/** A checked form as it would have been typed; reading it again gives the same form. */
export function toRaw(form: Annex2Demand): RawAnnex2 {
  const say = (value: Annex2Demand[keyof Annex2Demand]): RawValue => {
    if (Array.isArray(value)) return value;
    if (typeof value === "boolean") return value ? "yes" : "no";
    return value === null ? "" : String(value);
  };
  const entries = fieldKeys.map((key) => [key, say(form[key])] as const);
  // One entry for each key of the form.
  return {
    ...(Object.fromEntries(entries) as Record<FieldKey, RawValue>),
    usccChecksumOverridden: form.usccChecksumOverridden ? "yes" : "",
  };
}
