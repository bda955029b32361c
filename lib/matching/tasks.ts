import type { DirectoryRecord } from "@/lib/directory/record";
import type { DemandConcepts } from "./demand-concepts";
import type { Weights } from "./models/weights";

type Service = DirectoryRecord["services"][number];

/** Services a demand asks for instead of research, with how far it does; together at most 1. */
export type Tasks = ReadonlyMap<Service, number>;

/** Concepts that ask for a service, and the services that answer them. */
const servicesOf: Readonly<Record<string, readonly Service[]>> = {
  "clinical-trial": ["clinical_trials"],
  "trial-service": ["clinical_trials"],
  "testing-certification": ["testing_certification"],
  "laboratory-accreditation": ["testing_certification"],
  "ce-ul-certification": ["testing_certification"],
  "electrical-safety": ["testing_certification"],
  incubation: ["space", "incubation"],
  "shared-laboratory": ["space"],
  "talent-training": ["talent"],
  "pilot-scale": ["pilot_production"],
  "data-centre-service": ["computing"],
};

/** What a demand asks for instead of research. */
export function readTasks(concepts: DemandConcepts, conceptTotal: number, weights: Weights): Tasks {
  const tasks = new Map<Service, number>();
  for (const { concept, weight } of concepts.values()) {
    for (const service of servicesOf[concept.id] ?? []) {
      const share = weight / conceptTotal / weights.tasks.fullAt;
      tasks.set(service, (tasks.get(service) ?? 0) + share);
    }
  }
  const sum = [...tasks.values()].reduce((total, share) => total + share, 0);
  return new Map([...tasks].map(([service, share]) => [service, share / Math.max(1, sum)]));
}
