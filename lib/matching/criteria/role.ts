import type { DirectoryRecord } from "@/lib/directory/record";
import type { IndexedInstitution } from "../institution-index";
import { weights } from "../model";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

type Service = DirectoryRecord["services"][number];

/** Which services answer a category of demand or a mode of cooperation; any one of them will do. */
const wantedServices: Readonly<Record<string, readonly Service[]>> = {
  PATENT: ["technology_licensing"],
  TECH_RD: ["collaborative_rd", "contract_rd"],
  PRODUCT_RD: ["contract_rd", "collaborative_rd", "pilot_production"],
  TECH_RENOVATION: ["contract_rd", "consultancy", "pilot_production"],
  TECH_SUPPORT: ["consultancy", "testing_certification", "contract_rd"],
  JOINT_DEVELOPMENT: ["collaborative_rd"],
  COMMISSIONED_RD: ["contract_rd"],
  TRANSFER: ["technology_licensing"],
  EQUITY: ["technology_licensing", "incubation"],
  LONG_TERM_SERVICE: ["consultancy", "testing_certification", "contract_rd"],
  JOINT_ENTITY: ["collaborative_rd", "incubation"],
};

/** A demand that does not say how it wants to cooperate neither helps nor harms. */
const neutral = 0.5;

/** Whether the institution does what the demand asks it to do. */
export function judgeRole(query: Query, { record }: IndexedInstitution): Judgement {
  const asked = [...(query.demand.categories ?? []), ...(query.demand.cooperationModes ?? [])];
  const known = asked.filter((code) => code in wantedServices);
  const kind = weights.kinds[record.kind];
  if (known.length === 0) {
    return { value: neutral * kind, reasons: [{ code: "role.unknown", params: {} }], evidence: [] };
  }
  const met = known.filter((code) =>
    (wantedServices[code] ?? []).some((service) => record.services.includes(service)),
  );
  return {
    value: (kind * met.length) / known.length,
    reasons: [
      {
        code:
          met.length === known.length ? "role.all" : met.length === 0 ? "role.none" : "role.some",
        params: { met: met.length, asked: known.length },
      },
    ],
    evidence: [],
  };
}
