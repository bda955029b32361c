import { z } from "zod";
import { mailKinds, mailStates } from "./mail-kinds";

/** The filters of the outbox as they stand in the address; what is not understood asks nothing. */
export const mailQuerySchema = z.object({
  kind: z.enum(mailKinds).nullable().catch(null),
  state: z.enum(mailStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
