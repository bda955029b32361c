import { answerDemand } from "@/lib/matching/answer-demand";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory } from "./generated-directory";
import { hostileDemand, hostileLists, hostilePoints, hostileTexts } from "./hostile-texts";
import type { BenchOptions, Row } from "./part";
import { cpuMsSince, percentile, timeOf, type Times } from "./timing";

const full = { institutions: 1_000, rounds: 20 };
const quick = { institutions: 100, rounds: 3 };
const warmUps = 30;
const goalMs = 50;
const most = 0.95;

type Hostile = { what: string; where: string; demand: MatchDemand };

function listHostile(): Hostile[] {
  const texts = Object.entries(hostileTexts).flatMap(([what, text]) => [
    { what, where: "description", demand: { description: text } },
    { what, where: "all text fields", demand: hostileDemand(text) },
  ]);
  const lists = Object.entries(hostileLists).map(([what, demand]) => ({
    what,
    where: "lists and codes",
    demand,
  }));
  const points = Object.entries(hostilePoints).map(([what, demand]) => ({
    what,
    where: "points",
    demand,
  }));
  return [...texts, ...lists, ...points];
}

/** The time by the clock and of the processor for each of several answers, each the shortest first. */
function measure(rounds: number, work: () => unknown): { times: Times; cpuTimes: Times } {
  const measured = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    const time = timeOf(work);
    return { time, cpu: cpuMsSince(start) };
  });
  const inOrder = (values: number[]) => values.sort((one, other) => one - other);
  return {
    times: inOrder(measured.map(({ time }) => time)),
    cpuTimes: inOrder(measured.map(({ cpu }) => cpu)),
  };
}

/** How long the answer that is stored, with its topics, takes for forms nobody fills in in good faith; the slowest first. */
export function benchHostile({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, rounds } = isQuick ? quick : full;
  const engine = createEngine(deliveredModel, generatedDirectory(institutions));
  for (const demand of generatedDemands(warmUps)) answerDemand(engine, demand);
  const measured = listHostile().map((each) => ({
    ...each,
    ...measure(rounds, () => answerDemand(engine, each.demand)),
  }));
  return measured
    .sort((one, other) => percentile(other.times, most) - percentile(one.times, most))
    .map(({ what, where, times, cpuTimes }) => ({
      what,
      where,
      "best ms": percentile(times, 0).toFixed(1),
      "p50 ms": percentile(times, 0.5).toFixed(1),
      "p95 ms": percentile(times, most).toFixed(1),
      "max ms": percentile(times, 1).toFixed(1),
      "CPU p95 ms": percentile(cpuTimes, most).toFixed(1),
      [`p95 within ${goalMs} ms`]: percentile(times, most) <= goalMs ? "yes" : "no",
    }));
}
