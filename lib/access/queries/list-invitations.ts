import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { maskEmail } from "../mask-email";
import type { Role } from "../permissions";
import { requirePermission, type Viewer } from "../viewer";

/** An invitation nobody has used yet; the address is masked. */
export type OpenInvitation = {
  id: string;
  email: string;
  role: Role;
  institutionId: string | null;
  divisionCode: string | null;
  createdAt: Date;
  expiresAt: Date;
};

const fields = {
  id: true,
  email: true,
  role: true,
  institutionId: true,
  divisionCode: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** The invitations whose links still open, the newest first. */
export async function listInvitations(viewer: Viewer | null): Promise<OpenInvitation[]> {
  requirePermission(viewer, "account.manage");
  const rows = await db().invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now() } },
    select: fields,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => ({ ...row, email: maskEmail(row.email) }));
}
