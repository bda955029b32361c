import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { companyOfToken, hashToken } from "../link-token";
import type { Role } from "../permissions";

export type FoundInvitation = {
  id: string;
  email: string;
  role: Role;
  institutionId: string | null;
  divisionCode: string | null;
  companyId: string | null;
  state: "open" | "used" | "expired";
};

const fields = {
  id: true,
  email: true,
  role: true,
  institutionId: true,
  divisionCode: true,
  usedAt: true,
  expiresAt: true,
} as const;

/** The invitation a link's token belongs to, or null where there is none or it was taken back. */
export async function findInvitation(token: string): Promise<FoundInvitation | null> {
  const row = await db().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: fields,
  });
  if (row === null) return null;
  const { usedAt, expiresAt, ...invitation } = row;
  const state = usedAt !== null ? "used" : expiresAt <= now() ? "expired" : "open";
  const companyId = invitation.role === "company" ? companyOfToken(token) : null;
  return { ...invitation, companyId, state };
}
