import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine, type Engine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { demandsOfLength, generatedDemands } from "./generated-demands";
import { generatedDirectory } from "./generated-directory";
import type { BenchOptions, Row } from "./part";
import { cpuMsSince, percentile, timesOf, type Times } from "./timing";

type Sizes = {
  institutions: readonly number[];
  characters: readonly number[];
  demands: readonly number[];
  /** Demands measured for each size of directory and length of text. */
  sample: number;
};

const full: Sizes = {
  institutions: [250, 500, 1_000, 2_000, 4_000],
  characters: [100, 300, 1_000, 3_000, 10_000],
  demands: [100, 1_000, 10_000],
  sample: 100,
};
const quick: Sizes = {
  institutions: [250, 500],
  characters: [100, 1_000],
  demands: [100, 300],
  sample: 20,
};
const usualInstitutions = 1_000;
const warmUps = 20;
const top = 20;
const msPerSecond = 1_000;

/** One step of a growth: what grows, how far, and what it took. */
type Step = { what: string; size: number; times: Times; cpuMs: number };

function measure(engine: Engine, demands: readonly MatchDemand[]) {
  for (const demand of demands.slice(0, warmUps)) engine.rank(demand, { top });
  const start = process.cpuUsage();
  const times = timesOf(demands, (demand) => engine.rank(demand, { top }));
  return { times, cpuMs: cpuMsSince(start) / demands.length };
}

function totalOf(times: Times): number {
  return times.reduce((sum, time) => sum + time, 0);
}

function ratio(now: number, before: number | undefined): string {
  return before === undefined ? "" : `× ${(now / before).toFixed(2)}`;
}

function toRows(steps: readonly Step[]): Row[] {
  return steps.map(({ what, size, times, cpuMs }, place) => {
    const before = steps[place - 1];
    const p50 = percentile(times, 0.5);
    return {
      "what grows": what,
      to: String(size),
      "× before": ratio(size, before?.size),
      "p50 ms": p50.toFixed(2),
      "p50 × before": ratio(p50, before === undefined ? undefined : percentile(before.times, 0.5)),
      "p95 ms": percentile(times, 0.95).toFixed(2),
      "CPU ms each": cpuMs.toFixed(2),
      "CPU × before": ratio(cpuMs, before?.cpuMs),
      "demands a second": ((times.length * msPerSecond) / totalOf(times)).toFixed(0),
    };
  });
}

function engineOf(institutions: number): Engine {
  return createEngine(deliveredModel, generatedDirectory(institutions));
}

/** How the time for one demand grows with the directory and the text, and the pace over many demands. */
export function benchGrowth({ isQuick }: BenchOptions): readonly Row[] {
  const sizes = isQuick ? quick : full;
  const sample = generatedDemands(sizes.sample);
  const byInstitutions = sizes.institutions.map((size) => ({
    what: "institutions",
    size,
    ...measure(engineOf(size), sample),
  }));
  const usual = engineOf(usualInstitutions);
  const byCharacters = sizes.characters.map((size) => ({
    what: "characters",
    size,
    ...measure(usual, demandsOfLength(size, sizes.sample)),
  }));
  const byDemands = sizes.demands.map((size) => ({
    what: "demands",
    size,
    ...measure(usual, generatedDemands(size)),
  }));
  return [byInstitutions, byCharacters, byDemands].flatMap(toRows);
}
