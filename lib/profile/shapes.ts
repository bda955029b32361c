import { z } from "zod";

/** A text in all three languages, as the data files hold it. */
export const localizedSchema = z.strictObject({
  zhHans: z.string().min(1),
  zhHant: z.string().min(1),
  en: z.string().min(1),
});

export const documentIds = [
  "annex1-2021",
  "fact-sheet-2024",
  "review-2023",
  "shenzhen-hongkong-2022",
  "innovation-2024",
] as const;

/** One of the five documents the profile stands on. */
export type DocumentId = (typeof documentIds)[number];

/** How a figure stands to the true number; `more-than` is 逾, `at-least` 不少于. */
export const precisions = ["exact", "approx", "more-than", "at-least", "at-most"] as const;

export type Precision = (typeof precisions)[number];

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** YYYY, YYYY-MM, YYYY-MM-DD, a quarter YYYY-Q1…4 or a half-year YYYY-H1…2. */
export const asOfSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-\d{2})?|Q[1-4]|H[12]))?$/)
  .refine((date) => date.length < 10 || isCalendarDay(date), "no day of the calendar");

export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Where a statement stands: a document and the heading in it, as printed. */
export const sourceSchema = z.strictObject({
  documentId: z.enum(documentIds),
  section: z.string().min(1),
});
