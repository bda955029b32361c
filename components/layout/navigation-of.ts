import type { Role } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

/** Every place the header leads to, by the key of its words in `public.frame.links`. */
export const places = {
  home: "/",
  profile: "/profile",
  directory: "/directory",
  demands: "/demands",
  schemes: "/schemes",
  myDemands: "/company/demands",
  companyDetails: "/company/details",
  review: "/review",
  forYou: "/institution",
  accounts: "/admin/accounts",
  model: "/admin/model",
  outbox: "/admin/outbox",
  audit: "/admin/audit",
} as const;

export type Place = keyof typeof places;

const everyone: readonly Place[] = ["home", "profile", "directory", "schemes", "demands"];

const ownPlaces: Record<Role, readonly Place[]> = {
  company: ["myDemands", "companyDetails"],
  reviewer: ["review"],
  institution: ["forYou"],
  admin: ["review", "accounts", "model", "outbox", "audit"],
};

/** The menu of a visitor: the public places, and behind them those of their own work. */
export function navigationOf(viewer: Viewer | null): readonly Place[] {
  return viewer === null ? everyone : [...everyone, ...ownPlaces[viewer.role]];
}
