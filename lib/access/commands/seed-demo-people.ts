import "server-only";
import { inTransaction } from "@/lib/db/transaction";
import { hashPassword } from "../auth";
import { createAccount } from "../new-account";
import type { Role } from "../permissions";

/** The password of all demo accounts; public, so it serves only on a database of one's own machine. */
export const demoPassword = "Demo-portal-2026";

type DemoPerson = {
  email: string;
  name: string;
  role: Role;
  institutionId?: string;
  divisionCode?: string;
};

/** People who plainly do not exist; `.example` is an address nobody can own (RFC 2606). */
export const demoPeople: readonly DemoPerson[] = [
  { email: "company@demo.example", name: "演示员 甲", role: "company" },
  { email: "reviewer@demo.example", name: "演示员 乙", role: "reviewer" },
  { email: "city@demo.example", name: "演示员 丙", role: "reviewer", divisionCode: "320500" },
  {
    email: "institution@demo.example",
    name: "演示員 丁",
    role: "institution",
    institutionId: "polyu",
  },
  { email: "admin@demo.example", name: "演示员 戊", role: "admin" },
];

/**
 * Makes the demo accounts that are missing; those that exist stay as they are. For the start command on the
 * embedded database only; the directory and the demo company must be there.
 * @returns how many were made
 */
export async function seedDemoPeople(input: { companyId: string }): Promise<{ made: number }> {
  const hash = await hashPassword(demoPassword);
  return inTransaction(async (tx) => {
    const emails = demoPeople.map((person) => person.email);
    const known = await tx.user.findMany({
      where: { email: { in: emails } },
      select: { email: true },
    });
    const missing = demoPeople.filter(
      (person) => !known.some(({ email }) => email === person.email),
    );
    for (const person of missing) {
      const companyId = person.role === "company" ? input.companyId : null;
      await createAccount(tx, { ...person, companyId, hash, emailVerified: true });
    }
    return { made: missing.length };
  });
}
