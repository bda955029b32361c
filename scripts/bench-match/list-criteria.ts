import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { packCriteria } from "@/lib/matching/pack-match";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory } from "./generated-directory";

const demandCount = 12;
const directorySize = 100;
const top = 8;

/** Criteria of matches of the engine, as their rows hold them. */
export function criteriaSamples(): string[] {
  const engine = createEngine(deliveredModel, generatedDirectory(directorySize));
  return generatedDemands(demandCount)
    .flatMap((demand) => engine.rank(demand, { top }).matches)
    .map(({ criteria }) => packCriteria(criteria));
}
