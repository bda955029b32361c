import { z } from "zod";
import { roles, type Role } from "./permissions";

export const accountStates = ["active", "disabled"] as const;

export type AccountState = (typeof accountStates)[number];

export type AccountFilter = {
  /** Part of a name, address, company or credit code. */
  search: string;
  role: Role | null;
  state: AccountState | null;
  /** Only people of companies nobody has verified yet. */
  isUnverifiedOnly: boolean;
};

export const noAccountFilter: AccountFilter = {
  search: "",
  role: null,
  state: null,
  isUnverifiedOnly: false,
};

/** The filters of the list of accounts as they stand in the address; what is not understood asks nothing. */
export const accountQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(roles).nullable().catch(null),
  state: z.enum(accountStates).nullable().catch(null),
  unverified: z
    .literal("yes")
    .nullable()
    .catch(null)
    .transform((ticked) => ticked === "yes"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
