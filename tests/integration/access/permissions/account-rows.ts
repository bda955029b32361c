import { noAccountFilter } from "@/lib/access/account-filter";
import { noAuditFilter } from "@/lib/access/audit-filter";
import { changePassword } from "@/lib/access/commands/change-password";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { enableAccount } from "@/lib/access/commands/enable-account";
import { endOwnSessions } from "@/lib/access/commands/end-own-sessions";
import { endSessions } from "@/lib/access/commands/end-sessions";
import { invitePerson } from "@/lib/access/commands/invite-person";
import { revokeInvitation } from "@/lib/access/commands/revoke-invitation";
import { verifyCompany } from "@/lib/access/commands/verify-company";
import { findLastVisit } from "@/lib/access/queries/find-last-visit";
import { getOwnAccount } from "@/lib/access/queries/get-own-account";
import { listAccounts } from "@/lib/access/queries/list-accounts";
import { listAudit } from "@/lib/access/queries/list-audit";
import { listInstitutionChoices } from "@/lib/access/queries/list-institution-choices";
import { listInvitations } from "@/lib/access/queries/list-invitations";
import { listOwnSessions } from "@/lib/access/queries/list-own-sessions";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { listMails } from "@/lib/notify/queries/list-mails";
import { readMail } from "@/lib/notify/queries/read-mail";
import { queueMail } from "@/lib/notify/queue-mail";
import { openAccount, openCompany, openSession, password } from "../accounts";
import { everybody, type Row, type Who } from "./world";

const administrators: readonly Who[] = ["administrator"];
const signedIn = everybody.filter((who) => who !== "visitor");
const firstPage = { offset: 0, limit: 5 };

function inviteInput() {
  const target = { role: "reviewer", divisionCode: "", institutionId: "", uscc: "" };
  return { key: newId(), email: `${newId()}@demo.example`, ...target, locale: "en" as const };
}

const managing: Row[] = [
  {
    file: "access/commands/invite-person.ts",
    name: "invitePerson",
    may: administrators,
    open: async () => (viewer) => invitePerson(viewer, inviteInput()),
  },
  {
    file: "access/commands/revoke-invitation.ts",
    name: "revokeInvitation",
    may: administrators,
    open: async ({ people }) => {
      const { invitationId } = await invitePerson(people.administrator, inviteInput());
      return (viewer) => revokeInvitation(viewer, { key: newId(), invitationId });
    },
  },
  {
    file: "access/commands/disable-account.ts",
    name: "disableAccount",
    may: administrators,
    open: async () => {
      const { id: userId } = await openAccount("reviewer");
      return (viewer) => disableAccount(viewer, { key: newId(), userId });
    },
  },
  {
    file: "access/commands/enable-account.ts",
    name: "enableAccount",
    may: administrators,
    open: async () => {
      const { id: userId } = await openAccount("reviewer");
      await db().user.update({ where: { id: userId }, data: { status: "disabled" } });
      return (viewer) => enableAccount(viewer, { key: newId(), userId });
    },
  },
  {
    file: "access/commands/end-sessions.ts",
    name: "endSessions",
    may: administrators,
    open: async () => {
      const { id: userId } = await openAccount("reviewer");
      await openSession(userId);
      return (viewer) => endSessions(viewer, { key: newId(), userId });
    },
  },
  {
    file: "access/commands/verify-company.ts",
    name: "verifyCompany",
    may: administrators,
    open: async () => {
      const companyId = await openCompany(newId().slice(0, 18));
      return (viewer) => verifyCompany(viewer, { key: newId(), companyId });
    },
  },
];

const lists: Row[] = [
  {
    file: "access/queries/list-accounts.ts",
    name: "listAccounts",
    may: administrators,
    open: async () => (viewer) => listAccounts(viewer, { filter: noAccountFilter, ...firstPage }),
  },
  {
    file: "access/queries/list-audit.ts",
    name: "listAudit",
    may: administrators,
    open: async () => (viewer) => listAudit(viewer, { filter: noAuditFilter, ...firstPage }),
  },
  {
    file: "access/queries/list-invitations.ts",
    name: "listInvitations",
    may: administrators,
    open: async () => listInvitations,
  },
  {
    file: "access/queries/list-institution-choices.ts",
    name: "listInstitutionChoices",
    may: administrators,
    open: async () => listInstitutionChoices,
  },
  {
    file: "notify/queries/list-mails.ts",
    name: "listMails",
    may: administrators,
    open: async () => (viewer) => listMails(viewer, { kind: null, state: null, ...firstPage }),
  },
  {
    file: "notify/queries/read-mail.ts",
    name: "readMail",
    may: administrators,
    open: async () => {
      const mailId = newId();
      const params = { name: "演示员", resetLink: "http://localhost" };
      const mail = { kind: "passwordChanged", locale: "en", to: "a@demo.example", params } as const;
      await db().$transaction((tx) => queueMail(tx, { id: mailId, ...mail }));
      return (viewer) => readMail(viewer, { mailId });
    },
  },
];

const own: Row[] = [
  {
    file: "access/queries/get-own-account.ts",
    name: "getOwnAccount",
    may: signedIn,
    open: async () => getOwnAccount,
  },
  {
    file: "access/queries/find-last-visit.ts",
    name: "findLastVisit",
    may: signedIn,
    open: async () => findLastVisit,
  },
  {
    file: "access/queries/list-own-sessions.ts",
    name: "listOwnSessions",
    may: signedIn,
    open: async () => listOwnSessions,
  },
  {
    file: "access/commands/end-own-sessions.ts",
    name: "endOwnSessions",
    may: signedIn,
    open: async () => (viewer) => endOwnSessions(viewer, { except: null }),
  },
  {
    file: "access/commands/change-password.ts",
    name: "changePassword",
    may: signedIn,
    open: async () => (viewer) =>
      changePassword(viewer, {
        key: newId(),
        current: password,
        next: `${newId()} over the canal`,
        keepSessionId: null,
        locale: "en",
      }),
  },
];

/** Accounts, the outbox and the audit trail. */
export const accountRows: readonly Row[] = [...managing, ...lists, ...own];
