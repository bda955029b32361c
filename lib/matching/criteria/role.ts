import { serviceKinds } from "@/lib/directory/entry";
import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "../demand-text";
import type { Reason } from "../match";
import type { Weights } from "../models/weights";
import type { Tasks } from "../tasks";

type Service = (typeof serviceKinds)[number];

type Work = "research" | "contract";

const bits = new Map<string, number>(serviceKinds.map((service, place) => [service, 1 << place]));

/** Services as one number, a bit each. */
export function maskOf(services: readonly Service[]): number {
  return services.reduce((mask, service) => mask | (bits.get(service) ?? 0), 0);
}

/** What a category of demand or a mode of cooperation is, and the services of which any one will do. */
type Wanted = { work: Work; services: number };

const research = (...services: Service[]): Wanted => ({
  work: "research",
  services: maskOf(services),
});
const contract = (...services: Service[]): Wanted => ({
  work: "contract",
  services: maskOf(services),
});

const wanted: ReadonlyMap<string, Wanted> = new Map([
  ["PATENT", research("technology_licensing")],
  ["TECH_RD", research("collaborative_rd", "contract_rd")],
  ["PRODUCT_RD", contract("contract_rd", "collaborative_rd", "pilot_production")],
  ["TECH_RENOVATION", contract("contract_rd", "consultancy", "pilot_production")],
  ["TECH_SUPPORT", contract("consultancy", "testing_certification", "contract_rd")],
  ["JOINT_DEVELOPMENT", research("collaborative_rd")],
  ["COMMISSIONED_RD", contract("contract_rd")],
  ["TRANSFER", contract("technology_licensing", "contract_rd")],
  ["EQUITY", research("technology_licensing", "incubation")],
  ["LONG_TERM_SERVICE", contract("consultancy", "testing_certification", "contract_rd")],
  ["JOINT_ENTITY", research("collaborative_rd", "incubation")],
]);

/** A demand that does not say how it wants to cooperate neither helps nor harms. */
const neutral = 0.5;

/** What the demand asks a partner to do. */
export type RoleAsked = {
  /** Categories and modes chosen, each with how often it was named. */
  asked: readonly (Wanted & { count: number })[];
  total: number;
  /** Services asked for instead, with how far. */
  tasks: readonly { service: number; part: number }[];
  /** Share of the demand they are. */
  share: number;
};

/** What stands behind this many codes of one list is not read; the form allows fewer. */
const codesMax = 100;

function readable(codes: readonly string[] | null | undefined): readonly string[] {
  return codes?.slice(0, codesMax) ?? [];
}

/** Reads what the demand asks a partner to do. */
export function readRole(demand: MatchDemand, tasks: Tasks): RoleAsked {
  const counts = new Map<Wanted, number>();
  const { categories, cooperationModes } = demand;
  for (const code of [...readable(categories), ...readable(cooperationModes)]) {
    const each = wanted.get(code);
    if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const asked = [...counts].map(([each, count]) => ({ ...each, count }));
  const parts = [...tasks].map(([service, part]) => ({ service: maskOf([service]), part }));
  return {
    asked,
    total: asked.reduce((sum, { count }) => sum + count, 0),
    tasks: parts,
    share: parts.reduce((sum, { part }) => sum + part, 0),
  };
}

/** What of an institution decides whether it does what is asked. */
export type Role = { kind: DirectoryRecord["kind"]; services: number };

/** Whether an institution does what the demand asks it to do, 0 to 1. */
export function roleValue(role: RoleAsked, { kind, services }: Role, { kinds }: Weights): number {
  let given = 0;
  for (const { service, part } of role.tasks) if ((services & service) !== 0) given += part;
  if (role.total === 0) return given + (1 - role.share) * neutral * kinds.research[kind];
  let fit = 0;
  for (const { work, services: needed, count } of role.asked) {
    if ((services & needed) !== 0) fit += count * kinds[work][kind];
  }
  return given + (1 - role.share) * (fit / role.total);
}

/** Said of a body nobody has checked to be still at work. */
export const unverifiedReason: Reason = { code: "role.unverified", params: {} };

/** How much of what the demand asks for the institution does. */
export function roleReasons(role: RoleAsked, { services }: Role): Reason[] {
  if (role.total === 0) return [{ code: "role.unknown", params: {} }];
  const met = role.asked.reduce(
    (sum, each) => ((services & each.services) === 0 ? sum : sum + each.count),
    0,
  );
  const code = met === role.total ? "role.all" : met === 0 ? "role.none" : "role.some";
  return [{ code, params: { met, asked: role.total } }];
}
