import type { DirectoryRecord } from "@/lib/directory/record";
import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

type Service = DirectoryRecord["services"][number];

/** What a category of demand or a mode of cooperation is, and the services of which any one will do. */
type Wanted = { work: "research" | "contract"; services: readonly Service[] };

const wanted: Readonly<Record<string, Wanted>> = {
  PATENT: { work: "research", services: ["technology_licensing"] },
  TECH_RD: { work: "research", services: ["collaborative_rd", "contract_rd"] },
  PRODUCT_RD: {
    work: "contract",
    services: ["contract_rd", "collaborative_rd", "pilot_production"],
  },
  TECH_RENOVATION: {
    work: "contract",
    services: ["contract_rd", "consultancy", "pilot_production"],
  },
  TECH_SUPPORT: {
    work: "contract",
    services: ["consultancy", "testing_certification", "contract_rd"],
  },
  JOINT_DEVELOPMENT: { work: "research", services: ["collaborative_rd"] },
  COMMISSIONED_RD: { work: "contract", services: ["contract_rd"] },
  TRANSFER: { work: "contract", services: ["technology_licensing", "contract_rd"] },
  EQUITY: { work: "research", services: ["technology_licensing", "incubation"] },
  LONG_TERM_SERVICE: {
    work: "contract",
    services: ["consultancy", "testing_certification", "contract_rd"],
  },
  JOINT_ENTITY: { work: "research", services: ["collaborative_rd", "incubation"] },
};

/** A demand that does not say how it wants to cooperate neither helps nor harms. */
const neutral = 0.5;

/** How far the institution gives the services asked for, and which share of the demand they are. */
function taskFit(
  { tasks }: Query,
  { services }: DirectoryRecord,
): { share: number; given: number } {
  let share = 0;
  let given = 0;
  for (const [service, part] of tasks) {
    share += part;
    if (services.includes(service)) given += part;
  }
  return { share, given };
}

/** Whether the institution does what the demand asks it to do. */
export function judgeRole(query: Query, { record }: IndexedInstitution): Judgement {
  const { kind, services } = record;
  const codes = [...(query.demand.categories ?? []), ...(query.demand.cooperationModes ?? [])];
  const asked = codes.flatMap((code) => wanted[code] ?? []);
  const { share, given } = taskFit(query, record);
  if (asked.length === 0) {
    return {
      value: given + (1 - share) * neutral * query.weights.kinds.research[kind],
      reasons: [{ code: "role.unknown", params: {} }],
    };
  }
  const met = asked.filter((each) => each.services.some((service) => services.includes(service)));
  const fit =
    met.reduce((sum, { work }) => sum + query.weights.kinds[work][kind], 0) / asked.length;
  return {
    value: given + (1 - share) * fit,
    reasons: [
      {
        code:
          met.length === asked.length ? "role.all" : met.length === 0 ? "role.none" : "role.some",
        params: { met: met.length, asked: asked.length },
      },
    ],
  };
}
