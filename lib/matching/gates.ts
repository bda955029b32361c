import type { DirectoryRecord } from "@/lib/directory/record";
import type { Reason } from "./match";
import type { Weights } from "./models/weights";
import type { Tasks } from "./tasks";

type Service = DirectoryRecord["services"][number];

/** Services without which a public body cannot be a technical partner. */
const technicalServices: ReadonlySet<string> = new Set([
  "collaborative_rd",
  "contract_rd",
  "testing_certification",
  "consultancy",
]);

/** Why an institution is never offered; null where it may be. */
export function findGate({ status, successor, tags }: DirectoryRecord): Reason | null {
  if (tags.includes("jiangsu_side")) return { code: "gate.jiangsuSide", params: {} };
  if (status === "merged") {
    return { code: "gate.merged", params: { successor: successor ?? "" } };
  }
  if (status === "closed" || status === "superseded" || status === "planned") {
    return { code: `gate.${status}`, params: {} };
  }
  return null;
}

/** Why a public body without technical work is not offered where nothing it gives is asked for. */
export const notTechnical: Reason = { code: "gate.notTechnical", params: {} };

/** Whether a body is offered only where the demand asks above all for a service it gives. */
export function isOfferedOnRequest({ kind, services }: DirectoryRecord): boolean {
  return kind === "public_body" && !services.some((service) => technicalServices.has(service));
}

/** The services a demand asks above all for. */
export function requestedServices(tasks: Tasks, { tasks: { opensAt } }: Weights): Service[] {
  return [...tasks].flatMap(([service, share]) => (share >= opensAt ? [service] : []));
}
