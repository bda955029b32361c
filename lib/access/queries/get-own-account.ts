import "server-only";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import type { Role } from "../permissions";
import { requireViewer, type Viewer } from "../viewer";

/** What a person sees of their own account. */
export type OwnAccount = {
  name: string;
  email: string;
  role: Role;
  createdAt: Date;
  companyName: string | null;
  institution: Localized | null;
  /** The city a reviewer is limited to. */
  divisionCode: string | null;
};

const fields = {
  name: true,
  email: true,
  role: true,
  createdAt: true,
  divisionCode: true,
  company: { select: { name: true } },
  institution: { select: { nameHans: true, nameHant: true, nameEn: true } },
} as const;

/** The viewer's own account. */
export async function getOwnAccount(viewer: Viewer | null): Promise<OwnAccount> {
  const { id } = requireViewer(viewer);
  const row = await db().user.findUniqueOrThrow({ where: { id }, select: fields });
  const { company, institution, ...own } = row;
  return {
    ...own,
    companyName: company?.name ?? null,
    institution:
      institution === null
        ? null
        : {
            zhHans: institution.nameHans,
            zhHant: institution.nameHant,
            en: institution.nameEn,
          },
  };
}
