import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { literal } from "@/lib/db/literal";
import type { AccountFilter, AccountState } from "../account-filter";
import { maskEmail } from "../mask-email";
import type { Role } from "../permissions";
import { requirePermission, type Viewer } from "../viewer";

/** A line of the list of accounts; the address is masked. */
export type AccountLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: AccountState;
  createdAt: Date;
  divisionCode: string | null;
  company: { id: string; name: string; uscc: string; isVerified: boolean } | null;
  institution: { zhHans: string; zhHant: string; en: string } | null;
  openSessions: number;
};

function select(moment: Date) {
  return {
    id: true,
    name: true,
    email: true,
    role: true,
    status: true,
    createdAt: true,
    divisionCode: true,
    company: { select: { id: true, name: true, uscc: true, verifiedAt: true } },
    institution: { select: { nameHans: true, nameHant: true, nameEn: true } },
    _count: { select: { sessions: { where: { expiresAt: { gt: moment } } } } },
  };
}

function whereOf({ search, role, state, isUnverifiedOnly }: AccountFilter) {
  const part = { contains: literal(search), mode: "insensitive" as const };
  return {
    ...(role === null ? {} : { role }),
    ...(state === null ? {} : { status: state }),
    ...(isUnverifiedOnly ? { company: { verifiedAt: null } } : {}),
    ...(search === ""
      ? {}
      : {
          OR: [
            { name: part },
            { email: part },
            { company: { OR: [{ name: part }, { uscc: part }] } },
          ],
        }),
  };
}

/** The accounts of the portal that fit a filter, the newest first. */
export async function listAccounts(
  viewer: Viewer | null,
  page: { filter: AccountFilter; offset: number; limit: number },
): Promise<{ total: number; accounts: AccountLine[] }> {
  requirePermission(viewer, "account.manage");
  const where = whereOf(page.filter);
  const [total, rows] = await Promise.all([
    db().user.count({ where }),
    db().user.findMany({
      where,
      select: select(now()),
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: page.offset,
      take: page.limit,
    }),
  ]);
  const accounts = rows.map(({ _count, status, company, institution, ...row }) => ({
    ...row,
    email: maskEmail(row.email),
    state: status,
    company: company === null ? null : toCompany(company),
    institution: institution === null ? null : toNames(institution),
    openSessions: _count.sessions,
  }));
  return { total, accounts };
}

function toCompany(row: { id: string; name: string; uscc: string; verifiedAt: Date | null }) {
  const { verifiedAt, ...company } = row;
  return { ...company, isVerified: verifiedAt !== null };
}

function toNames(row: { nameHans: string; nameHant: string; nameEn: string }) {
  return { zhHans: row.nameHans, zhHant: row.nameHant, en: row.nameEn };
}
