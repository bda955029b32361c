import { compareQuality, type Quality } from "../evaluate";
import type { Band, Verdict } from "../match";
import { figures, type Figure, type Figures, type Outcome } from "./outcome";

/** A mean over cases, or a difference of two, with its 95 % interval. */
export type Interval = { mean: number; low: number; high: number };

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function qualityOf(outcomes: readonly Figures[], figure: Figure): Quality {
  const mean = (each: Figure) => meanOf(outcomes.map((outcome) => outcome[each]));
  return {
    ndcg: mean("ndcg"),
    mrr: mean("mrr"),
    recall: mean("recall"),
    perCase: outcomes.map((outcome) => outcome[figure]),
  };
}

/** How much better the second is than the first in a figure, over the same cases (paired bootstrap). */
export function differenceOf(
  before: readonly Figures[],
  after: readonly Figures[],
  figure: Figure,
): Interval {
  const { difference, low, high } = compareQuality(
    qualityOf(after, figure),
    qualityOf(before, figure),
  );
  return { mean: difference, low, high };
}

/** The mean of a figure over cases, with how far another draw of cases might move it. */
export function meanWithInterval(outcomes: readonly Figures[], figure: Figure): Interval {
  const nothing = outcomes.map(() => ({ ndcg: 0, mrr: 0, recall: 0 }));
  return differenceOf(nothing, outcomes, figure);
}

/** All figures over some cases. */
export function meansOf(outcomes: readonly Figures[]): Figures {
  const { ndcg, mrr, recall } = qualityOf(outcomes, "ndcg");
  return { ndcg, mrr, recall };
}

/** An institution that stands elsewhere; places from 1, null for one beyond those compared. */
export type Move = { institution: string; from: number | null; to: number | null };

/** What is different in the answer to one demand. */
export type AnswerChange = {
  moves: Move[];
  /** Institutions among the first of both answers whose band is another. */
  bands: { institution: string; from: Band; to: Band }[];
  verdict: { from: Verdict; to: Verdict } | null;
};

type Answer = Pick<Outcome, "top" | "bands" | "verdict">;

function placeOf(answer: Answer, slug: string): number | null {
  const place = answer.top.indexOf(slug);
  return place === -1 ? null : place + 1;
}

/** Compares two answers to one demand. */
export function compareAnswers(before: Answer, after: Answer): AnswerChange {
  const all = [...new Set([...after.top, ...before.top])];
  const places = all.map((institution) => ({
    institution,
    from: placeOf(before, institution),
    to: placeOf(after, institution),
  }));
  const bands = places.flatMap(({ institution, from, to }) => {
    const was = from === null ? undefined : before.bands[from - 1];
    const is = to === null ? undefined : after.bands[to - 1];
    const isOther = was !== undefined && is !== undefined && was !== is;
    return isOther ? [{ institution, from: was, to: is }] : [];
  });
  return {
    moves: places.filter(({ from, to }) => from !== to),
    bands,
    verdict: before.verdict === after.verdict ? null : { from: before.verdict, to: after.verdict },
  };
}

/** Smaller differences of nDCG@5 in one case are a swap of equals. */
const telling = 0.01;

/** What a change does to the labelled cases. */
export type Comparison = {
  differences: Record<Figure, Interval>;
  /** Places of cases in their list. */
  won: number[];
  lost: number[];
  changes: AnswerChange[];
};

/** Compares two engines' answers to the same labelled cases; `isAnswered` tells which cases count for the figures. */
export function compareOutcomes(
  before: readonly Outcome[],
  after: readonly Outcome[],
  isAnswered: (place: number) => boolean,
): Comparison {
  const counted = (all: readonly Outcome[]) => all.filter((_, place) => isAnswered(place));
  const [from, to] = [counted(before), counted(after)];
  const places = before.map((_, place) => place).filter(isAnswered);
  const gain = (place: number) => (after[place]?.ndcg ?? 0) - (before[place]?.ndcg ?? 0);
  const differences = figures.map((figure) => [figure, differenceOf(from, to, figure)] as const);
  return {
    // One entry for each of the figures.
    differences: Object.fromEntries(differences) as Record<Figure, Interval>,
    won: places.filter((place) => gain(place) > telling),
    lost: places.filter((place) => gain(place) < -telling),
    changes: before.flatMap((answer, place) => {
      const other = after[place];
      return other === undefined ? [] : [compareAnswers(answer, other)];
    }),
  };
}

/** How many answers changed in what a reader sees first. */
export type ChangeCounts = { first: number; topFive: number; bands: number; verdicts: number };

const topFive = 5;

/** Counts the answers that changed, over labelled cases or stored demands. */
export function countChanges(changes: readonly AnswerChange[]): ChangeCounts {
  const count = (isSo: (change: AnswerChange) => boolean) => changes.filter(isSo).length;
  const touches = (move: Move, depth: number) =>
    (move.from ?? depth + 1) <= depth || (move.to ?? depth + 1) <= depth;
  return {
    first: count(({ moves }) => moves.some((move) => touches(move, 1))),
    topFive: count(({ moves }) => moves.some((move) => touches(move, topFive))),
    bands: count(({ bands }) => bands.length > 0),
    verdicts: count(({ verdict }) => verdict !== null),
  };
}
