import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine } from "@/lib/matching/engine";
import { measure } from "@/lib/matching/evaluate";
import { deliveredModel } from "@/lib/matching/models/models";
import { withSuccessors, type SetCase } from "@/lib/matching/quality/measure";
import { labelledCases } from "../labelled-cases";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory, offeredRecords } from "./generated-directory";
import type { BenchOptions, Row } from "./part";
import { searchers, type Searcher } from "./searchers";
import { costColumns, costOf, percentile, timesOf } from "./timing";

const full = { institutions: 1_000, demands: 300, builds: 3 };
const quick = { institutions: 100, demands: 30, builds: 1 };
const warmUps = 20;
const top = 20;
const all = 1_000;

/** How much of a demand is searched with. */
const extents = ["title", "whole"] as const;

type Extent = (typeof extents)[number];

/** Slugs of the bodies that answer a demand, best first. */
type Answer = (demand: MatchDemand, extent: Extent, count: number) => readonly string[];

type Way = {
  name: string;
  tokens: string;
  prepare: (records: readonly DirectoryRecord[]) => Answer;
};

function wholeText(demand: MatchDemand): string {
  const { title, description, partnerWork, partnerConditions, existingBase } = demand;
  const company = [demand.mainProducts, demand.mainBusiness];
  return [title, description, partnerWork, partnerConditions, existingBase, ...company].join("\n");
}

const ours: Way = {
  name: "engine",
  tokens: "",
  prepare: (records) => {
    const engine = createEngine(deliveredModel, records);
    return (demand, extent, count) =>
      engine
        .rank(extent === "title" ? { title: demand.title } : demand, { top: count })
        .matches.map(({ institution }) => institution);
  },
};

function wayOf({ name, tokens, make }: Searcher): Way {
  return {
    name,
    tokens,
    prepare: (records) => {
      const search = make(records);
      return (demand, extent, count) =>
        search(extent === "title" ? (demand.title ?? "") : wholeText(demand), count);
    },
  };
}

function timeColumns(answer: Answer, demands: readonly MatchDemand[]): Row {
  const columns = extents.map((extent) => {
    for (const demand of demands.slice(0, warmUps)) answer(demand, extent, top);
    const times = timesOf(demands, (demand) => answer(demand, extent, top));
    const [p50, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(2));
    return [`${extent} p50 / p95 ms`, `${p50} / ${p95}`] as const;
  });
  return Object.fromEntries(columns);
}

function qualityColumns(answer: Answer, cases: readonly SetCase[]): Row {
  const columns = extents.flatMap((extent) =>
    ["dev", "own"].map((name) => {
      const some = cases.filter(({ set }) => (name === "dev") === (set === "dev"));
      const { ndcg, mrr, recall } = measure(some, ({ demand }) => answer(demand, extent, all));
      const figures = [ndcg, mrr, recall].map((value) => value.toFixed(3));
      return [`${name} by ${extent}`, figures.join(" / ")] as const;
    }),
  );
  return Object.fromEntries(columns);
}

type Given = {
  generated: readonly DirectoryRecord[];
  demands: readonly MatchDemand[];
  cases: readonly SetCase[];
  builds: number;
};

/** One line; what it built can be collected before the next is weighed. */
function measureWay(way: Way, { generated, demands, cases, builds }: Given): Row {
  const cost = costOf(builds, () => way.prepare(generated));
  return {
    way: way.name,
    tokens: way.tokens,
    ...costColumns(cost),
    ...timeColumns(way.prepare(generated), demands),
    ...qualityColumns(way.prepare(offeredRecords()), cases),
  };
}

/**
 * The engine beside text search libraries over the same texts and demands: cost on a generated directory,
 * quality (nDCG@5 / MRR / recall@10) on the real one.
 */
export function benchLibraries({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, demands: count, builds } = isQuick ? quick : full;
  const generated = generatedDirectory(institutions);
  const demands = generatedDemands(count);
  const cases = withSuccessors(labelledCases(), directoryRecords());
  return [ours, ...searchers.map(wayOf)].map((way) =>
    measureWay(way, { generated, demands, cases, builds }),
  );
}
