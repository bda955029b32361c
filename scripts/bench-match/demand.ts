import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory, unitsEach } from "./generated-directory";
import type { BenchOptions, Row } from "./part";
import { costColumns, costOf, cpuMsSince, percentile, timeColumns, timesOf } from "./timing";

const full = { institutions: 1_000, demands: 300, builds: 5 };
const quick = { institutions: 200, demands: 60, builds: 2 };
const top = 20;
const rounds = 3;

/** One demand against a large directory, the first twenty explained; and what the index costs. */
export function benchDemand({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, demands: count, builds } = isQuick ? quick : full;
  const records = generatedDirectory(institutions);
  const cost = costOf(builds, () => createEngine(deliveredModel, records));
  const engine = createEngine(deliveredModel, records);
  const demands = generatedDemands(count);
  const rank = (demand: MatchDemand) => engine.rank(demand, { top });
  // Collecting the indexes has thrown compiled code away: the first round is that of a process just started.
  const firstTimes = timesOf(demands, rank);
  const cpuStart = process.cpuUsage();
  const times = timesOf(Array.from({ length: rounds }, () => demands).flat(), rank);
  const cpuMs = cpuMsSince(cpuStart);
  return [
    {
      institutions: String(institutions),
      units: String(institutions * unitsEach),
      demands: String(count),
      ...timeColumns(times),
      "p50 at first": percentile(firstTimes, 0.5).toFixed(2),
      "CPU ms each": (cpuMs / times.length).toFixed(2),
      ...costColumns(cost),
    },
  ];
}
