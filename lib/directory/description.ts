import { z } from "zod";

const localized = z.strictObject({ zhHans: z.string(), zhHant: z.string(), en: z.string() });

/** An institution in the portal's own words. */
export const descriptionSchema = z.strictObject({
  /** What it is good for, in one line. */
  goodFor: localized,
  /** Two to four sentences. */
  text: localized,
});
