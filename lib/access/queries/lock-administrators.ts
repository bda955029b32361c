import "server-only";
import type { Transaction } from "@/lib/db/client";

/**
 * The ids of all active administrators, held until the transaction ends, so that two who disable each other
 * in the same moment act one after the other and somebody is left.
 */
export async function lockAdministrators(
  tx: Pick<Transaction, "$queryRaw">,
): Promise<readonly string[]> {
  // Raw: Prisma cannot lock rows it reads.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "User" where "role" = 'admin' and "status" = 'active' order by "id" for update`;
  return rows.map((row) => row.id);
}
