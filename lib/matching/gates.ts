import type { DirectoryRecord } from "@/lib/directory/record";
import type { Reason } from "./match";

/** Services without which a public body cannot be a technical partner. */
const technicalServices: ReadonlySet<string> = new Set([
  "collaborative_rd",
  "contract_rd",
  "testing_certification",
  "consultancy",
]);

/** Why an institution is not offered at all; null where it may be. */
export function findGate(record: DirectoryRecord): Reason | null {
  const { status, successor, kind, services, tags } = record;
  if (tags.includes("jiangsu_side")) return { code: "gate.jiangsuSide", params: {} };
  if (status === "merged") {
    return { code: "gate.merged", params: { successor: successor ?? "" } };
  }
  if (status === "closed" || status === "superseded" || status === "planned") {
    return { code: `gate.${status}`, params: {} };
  }
  const isTechnical = services.some((service) => technicalServices.has(service));
  if (kind === "public_body" && !isTechnical) return { code: "gate.notTechnical", params: {} };
  return null;
}
