import { z } from "zod";
import { auditActions } from "./audit-actions";

/** What the administrator asks of the audit trail; empty texts ask nothing. */
export type AuditFilter = {
  action: string;
  /** Part of the acting person's name. */
  person: string;
  /** The identifier of a demand, account, company … or its beginning. */
  subject: string;
  /** From the beginning of this day in the portal's zone, as YYYY-MM-DD. */
  from: string;
  /** To the end of this day. */
  to: string;
};

export const noAuditFilter: AuditFilter = { action: "", person: "", subject: "", from: "", to: "" };

/** China keeps one time, eight hours ahead, the whole year. */
const offset = "+08:00";

/** The beginning of a day in the portal's zone, shifted by whole days; null for what is no date. */
export function startOfDay(day: string, shiftDays = 0): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const start = new Date(`${day}T00:00:00${offset}`);
  if (Number.isNaN(start.getTime())) return null;
  return new Date(start.getTime() + shiftDays * 24 * 60 * 60_000);
}

const text = z.string().trim().max(100).catch("");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch("");

/** The filters of the audit trail as they stand in the address; what is not understood asks nothing. */
export const auditQuerySchema = z.object({
  action: z.enum(auditActions).or(z.literal("")).catch(""),
  person: text,
  subject: text,
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
