import { z } from "zod";
import type { DirectoryRecord } from "@/lib/directory/record";
import { readDemandLine } from "./read-line";
import type { MatchDemand } from "./demand-text";

/** A demand with the institutions people would call: 3 first, 2 clearly competent, 1 plausible. */
export type LabelledCase = {
  id: string;
  kind: string;
  style: string;
  demand: MatchDemand;
  relevant: Readonly<Record<string, number>>;
};

const labelsSchema = z.object({
  kind: z.string(),
  style: z.string().default(""),
  relevant: z.record(z.string(), z.number()),
});

/** Cases in which nothing should be offered; they count for the threshold alone. */
export const noMatchKind = "no-good-match";

const relevantFrom = 2;

/**
 * Reads a file of labelled cases, one a line.
 * @throws Error naming the first wrong line
 */
export function readCases(lines: readonly string[]): LabelledCase[] {
  return lines
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const read = readDemandLine(line);
      if (!read.ok) throw new Error(`case ${index + 1}: ${read.problem}`);
      return { id: read.id, demand: read.demand, ...labelsSchema.parse(JSON.parse(line)) };
    });
}

/**
 * Moves the grade of a body that was merged to its successor, which is what the directory offers; the better
 * grade where both have one.
 */
export function creditSuccessors(
  cases: readonly LabelledCase[],
  records: readonly DirectoryRecord[],
): LabelledCase[] {
  const successors = new Map(
    records.flatMap(({ slug, status, successor }) =>
      status === "merged" && successor !== null ? [[slug, successor] as const] : [],
    ),
  );
  return cases.map((each) => {
    const relevant: Record<string, number> = {};
    for (const [slug, grade] of Object.entries(each.relevant)) {
      const offered = successors.get(slug) ?? slug;
      relevant[offered] = Math.max(relevant[offered] ?? 0, grade);
    }
    return { ...each, relevant };
  });
}

const ownCase = /^OWN-([A-Z])(\d+)$/;
/** The sets of our own of which the odd numbers are sealed, and those that are sealed as a whole. */
const halfSealed = new Set(["A", "B"]);
const wholeSealed = new Set(["F", "H"]);

/** Whether a case is kept from tuning: own-f, own-h, and of own-a and own-b the cases with an odd number. */
export function isSealed({ id }: LabelledCase): boolean {
  const [, set = "", number = ""] = ownCase.exec(id) ?? [];
  return wholeSealed.has(set) || (halfSealed.has(set) && Number(number) % 2 === 1);
}

function discountedGain(grades: readonly number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** nDCG at a depth, gain 2^grade − 1; 0 where nothing is relevant. */
export function ndcgAt(ranked: readonly string[], relevant: LabelledCase["relevant"], depth = 5) {
  const ideal = discountedGain(
    Object.values(relevant).toSorted((a, b) => b - a),
    depth,
  );
  const grades = ranked.map((slug) => relevant[slug] ?? 0);
  return ideal === 0 ? 0 : discountedGain(grades, depth) / ideal;
}

/** One over the place of the first institution graded 2 or better; 0 without one. */
export function reciprocalRank(ranked: readonly string[], relevant: LabelledCase["relevant"]) {
  const place = ranked.findIndex((slug) => (relevant[slug] ?? 0) >= relevantFrom);
  return place === -1 ? 0 : 1 / (place + 1);
}

/** Share of the institutions graded 2 or better among the first ten; 1 where there is none to find. */
export function recallAt(
  ranked: readonly string[],
  relevant: LabelledCase["relevant"],
  depth = 10,
) {
  const wanted = Object.keys(relevant).filter((slug) => (relevant[slug] ?? 0) >= relevantFrom);
  const first = new Set(ranked.slice(0, depth));
  return wanted.length === 0 ? 1 : wanted.filter((slug) => first.has(slug)).length / wanted.length;
}

/** A way to rank all institutions for a case; the engine, or a baseline. */
export type Ranker = (labelled: LabelledCase) => readonly string[];

export type Quality = { ndcg: number; mrr: number; recall: number; perCase: readonly number[] };

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The quality of a ranker over the cases that have an answer. */
export function measure(cases: readonly LabelledCase[], rank: Ranker): Quality {
  const answered = cases.filter((each) => each.kind !== noMatchKind);
  const ranked = answered.map((each) => ({ relevant: each.relevant, order: rank(each) }));
  const perCase = ranked.map(({ order, relevant }) => ndcgAt(order, relevant));
  return {
    ndcg: mean(perCase),
    mrr: mean(ranked.map(({ order, relevant }) => reciprocalRank(order, relevant))),
    recall: mean(ranked.map(({ order, relevant }) => recallAt(order, relevant))),
    perCase,
  };
}

/** A small generator with a seed (mulberry32), so that a figure can be computed again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const resamples = 10_000;
const bootstrapSeed = 20_261_121;
const tail = 0.025;

/** Mean difference of two rankers over the same cases with its 95 % interval (paired bootstrap over cases). */
export function compareQuality(one: Quality, other: Quality) {
  const differences = one.perCase.map((value, index) => value - (other.perCase[index] ?? 0));
  const random = seededRandom(bootstrapSeed);
  const means = Array.from({ length: resamples }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    difference: mean(differences),
    low: means[Math.floor(resamples * tail)] ?? 0,
    high: means[Math.ceil(resamples * (1 - tail)) - 1] ?? 0,
  };
}
