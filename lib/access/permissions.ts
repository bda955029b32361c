/** The four kinds of account. */
export const roles = ["company", "reviewer", "institution", "admin"] as const;

export type Role = (typeof roles)[number];

/** Everything a person may be allowed to do; each query and command names one. */
export const permissions = [
  "company.edit",
  "demand.write",
  "demand.readOwn",
  "demand.review",
  "demand.decide",
  "demand.browse",
  "match.decide",
  "model.choose",
  "contact.reveal",
  "account.manage",
  "directory.edit",
  "outbox.read",
  "audit.read",
] as const;

export type Permission = (typeof permissions)[number];

/** Who may do what. Ownership (own company, own city, own institution) is checked beside it. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  company: ["company.edit", "demand.write", "demand.readOwn"],
  reviewer: ["demand.review", "demand.decide", "demand.browse", "match.decide", "contact.reveal"],
  institution: ["demand.browse"],
  admin: [
    "demand.review",
    "demand.browse",
    "account.manage",
    "directory.edit",
    "model.choose",
    "outbox.read",
    "audit.read",
  ],
};

/** Whether a role carries a permission. */
export function isAllowed(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}
