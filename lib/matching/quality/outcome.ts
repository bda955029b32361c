import { z } from "zod";
import type { Engine } from "../engine";
import { ndcgAt, reciprocalRank, recallAt, type LabelledCase } from "../evaluate";
import { bands, type Ranking } from "../match";

/** How well one ranking of one labelled case is, 0 to 1 each. */
export const figures = ["ndcg", "mrr", "recall"] as const;

export type Figure = (typeof figures)[number];

const share = z.number().min(0).max(1);

export const figuresSchema = z.strictObject({ ndcg: share, mrr: share, recall: share });

export const outcomeSchema = figuresSchema.extend({
  /** The institutions of the first places. */
  top: z.array(z.string()),
  /** The band of each of them. */
  bands: z.array(z.enum(bands)),
  verdict: z.enum(["matched", "weak", "none"]),
});

export type Figures = z.output<typeof figuresSchema>;

/** What an engine answers to a labelled case, and how good that is. */
export type Outcome = z.output<typeof outcomeSchema>;

/** How many places of an answer are compared. */
export const shownPlaces = 10;
const decimals = 1e6;

function rounded(value: number): number {
  return Math.round(value * decimals) / decimals;
}

/** How good an order of institutions is for a case. */
export function figuresOf(order: readonly string[], { relevant }: LabelledCase): Figures {
  return {
    ndcg: rounded(ndcgAt(order, relevant)),
    mrr: rounded(reciprocalRank(order, relevant)),
    recall: rounded(recallAt(order, relevant)),
  };
}

/** The part of a ranking that two engines are compared by. */
export function answerOf({
  matches,
  verdict,
}: Ranking): Pick<Outcome, "top" | "bands" | "verdict"> {
  const first = matches.slice(0, shownPlaces);
  return {
    top: first.map(({ institution }) => institution),
    bands: first.map(({ band }) => band),
    verdict,
  };
}

function outcomeOf(ranking: Ranking, labelled: LabelledCase): Outcome {
  const order = ranking.matches.map(({ institution }) => institution);
  return { ...figuresOf(order, labelled), ...answerOf(ranking) };
}

/** What an engine answers to each labelled case, in their order. */
export function outcomesOf(engine: Engine, cases: readonly LabelledCase[]): Outcome[] {
  const top = engine.records.length;
  return cases.map((each) => outcomeOf(engine.rank(each.demand, { top }), each));
}

const relevantFrom = 2;
const [topBand] = bands;

/** Whether the best band holds a body the judges would call; for cases without an answer, whether it is empty. */
export function isBandRight({ top, bands: given }: Outcome, labelled: LabelledCase): boolean {
  const best = top.filter((_, place) => given[place] === topBand);
  const hasAnswer = Object.values(labelled.relevant).some((grade) => grade >= relevantFrom);
  if (!hasAnswer) return best.length === 0;
  return best.some((slug) => (labelled.relevant[slug] ?? 0) >= relevantFrom);
}
