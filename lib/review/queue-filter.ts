import { z } from "zod";
import { demandStates } from "@/lib/intake/moves";

/** The states a reviewer ever sees: everything that was submitted once. */
export const reviewStates = demandStates.filter((state) => state !== "draft");

/** The states in which the office owes the company a decision; what the queue shows unless asked otherwise. */
export const openStates = ["submitted", "inReview"] as const;

/** Days since the demand came into its state. */
export const ageChoices = [3, 7, 14, 30] as const;

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

/** The queue's filters as they stand in the address; whatever is not understood is left out. */
export const queueFilterSchema = z.object({
  q: optional(z.string().trim().max(100)),
  city: optional(z.string().regex(/^32\d{4}$/)),
  field: optional(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/)),
  /** One state, or all of them; without it the open ones. */
  state: optional(z.enum(["all", ...reviewStates])),
  minAgeDays: optional(z.coerce.number().int().min(1).max(365)),
  holder: optional(z.enum(["me", "nobody"])),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type QueueFilter = z.output<typeof queueFilterSchema>;
