import { DomainError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/access/viewer";

/** Whether a demand lies in a reviewer's charge: the province sees all, a city reviewer their city only. */
export function isInCharge(
  viewer: Pick<Viewer, "role" | "divisionCode">,
  cityCode: string | null,
): boolean {
  if (viewer.role === "admin") return true;
  return viewer.divisionCode === null || viewer.divisionCode === cityCode;
}

/** @throws DomainError `notFound` for a demand of another city, as if it were not there */
export function requireInCharge(
  viewer: Pick<Viewer, "role" | "divisionCode">,
  cityCode: string | null,
): void {
  if (!isInCharge(viewer, cityCode)) throw new DomainError("notFound");
}
