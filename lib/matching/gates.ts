import type { DirectoryRecord } from "@/lib/directory/record";
import type { Reason } from "./match";
import type { Weights } from "./models/weights";
import type { Tasks } from "./tasks";

/** Services without which a public body cannot be a technical partner. */
const technicalServices: ReadonlySet<string> = new Set([
  "collaborative_rd",
  "contract_rd",
  "testing_certification",
  "consultancy",
]);

/**
 * Why an institution is not offered at all; null where it may be. A public body without technical work is
 * offered where the demand asks above all for a service it gives.
 */
export function findGate(record: DirectoryRecord, tasks: Tasks, weights: Weights): Reason | null {
  const { status, successor, kind, services, tags } = record;
  if (tags.includes("jiangsu_side")) return { code: "gate.jiangsuSide", params: {} };
  if (status === "merged") {
    return { code: "gate.merged", params: { successor: successor ?? "" } };
  }
  if (status === "closed" || status === "superseded" || status === "planned") {
    return { code: `gate.${status}`, params: {} };
  }
  const isTechnical = services.some((service) => technicalServices.has(service));
  const isAsked = services.some((service) => (tasks.get(service) ?? 0) >= weights.tasks.opensAt);
  if (kind === "public_body" && !isTechnical && !isAsked)
    return { code: "gate.notTechnical", params: {} };
  return null;
}
