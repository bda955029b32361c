import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory, unitsEach } from "./generated-directory";
import type { BenchOptions, Row } from "./part";
import { costColumns, costOf, cpuMsSince, timeColumns, timesOf } from "./timing";

const full = { institutions: 1_000, demands: 300, builds: 5 };
const quick = { institutions: 200, demands: 60, builds: 2 };
const warmUps = 30;
const top = 20;

/** One demand against a large directory, the first twenty explained; and what the index costs. */
export function benchDemand({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, demands: count, builds } = isQuick ? quick : full;
  const records = generatedDirectory(institutions);
  const cost = costOf(builds, () => createEngine(deliveredModel, records));
  const engine = createEngine(deliveredModel, records);
  const demands = generatedDemands(count);
  for (const demand of demands.slice(0, warmUps)) engine.rank(demand, { top });
  const cpuStart = process.cpuUsage();
  const times = timesOf(demands, (demand) => engine.rank(demand, { top }));
  const cpuMs = cpuMsSince(cpuStart);
  return [
    {
      institutions: String(institutions),
      units: String(institutions * unitsEach),
      demands: String(count),
      ...timeColumns(times),
      "CPU ms each": (cpuMs / count).toFixed(2),
      ...costColumns(cost),
    },
  ];
}
