import type { Role } from "./permissions";

/** Where a person's own work begins: the page after signing in. */
export const homePath: Record<Role, string> = {
  company: "/company/demands",
  reviewer: "/review",
  institution: "/institution",
  admin: "/admin",
};
