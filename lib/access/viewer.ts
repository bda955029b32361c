import { DomainError } from "@/lib/core/errors";
import { isAllowed, type Permission, type Role } from "./permissions";

/** The signed-in person on whose behalf a query or command runs. */
export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Set for role `company`. */
  readonly companyId: string | null;
  /** Set for role `institution`: the slug of its directory entry. */
  readonly institutionId: string | null;
  /** Set for a reviewer limited to one prefecture city (GB/T 2260, six digits). */
  readonly divisionCode: string | null;
};

/**
 * The viewer, for what every signed-in person may do with their own account.
 * @throws DomainError `unauthenticated` without a viewer
 */
export function requireViewer(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new DomainError("unauthenticated");
  return viewer;
}

/**
 * The viewer, once it is sure that they may do this.
 * @throws DomainError `unauthenticated` without a viewer, `forbidden` without the permission
 */
export function requirePermission(viewer: Viewer | null, permission: Permission): Viewer {
  const person = requireViewer(viewer);
  if (!isAllowed(person.role, permission)) throw new DomainError("forbidden", [permission]);
  return person;
}

/**
 * The company a viewer acts for.
 * @throws DomainError `forbidden` for an account that belongs to none
 */
export function requireCompanyId(viewer: Viewer): string {
  if (viewer.companyId === null) throw new DomainError("forbidden", ["noCompany"]);
  return viewer.companyId;
}

/**
 * The directory entry a viewer acts for.
 * @throws DomainError `forbidden` for an account that belongs to none
 */
export function requireInstitutionId(viewer: Viewer): string {
  if (viewer.institutionId === null) throw new DomainError("forbidden", ["noInstitution"]);
  return viewer.institutionId;
}
