import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import type { PersonalKey } from "@/lib/intake/annex2";
import { personalForm } from "@/lib/intake/demand-rows";
import { requireInCharge } from "../in-charge";

/**
 * The contacts of a demand in clear, for the reviewer in charge; each reading leaves an audit row.
 * @throws DomainError `forbidden`, `notFound`
 */
export async function revealContact(
  viewer: Viewer | null,
  input: { demandId: string },
): Promise<Record<PersonalKey, string>> {
  const reviewer = requirePermission(viewer, "contact.reveal");
  const row = await db().demand.findUnique({
    where: { id: input.demandId },
    select: { number: true, cityCode: true, contactName: true, contactPhone: true, email: true },
  });
  if (row === null || row.number === null) throw new DomainError("notFound");
  requireInCharge(reviewer, row.cityCode);
  await recordAudit(db(), reviewer, {
    action: "contact.read",
    subjectType: "demand",
    subjectId: input.demandId,
  });
  return personalForm(row, input.demandId);
}
