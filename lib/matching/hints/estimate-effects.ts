import { optionsOf } from "@/lib/taxonomy/enums";
import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import { conceptNumber } from "../thesaurus/thesaurus";
import { conceptsOf } from "../topics/likeness";
import { readPoints } from "../topics/read-points";
import type { Hint, HintCode } from "./hint";

/** What an answer would bring: the score of the first institution now and with it. */
export type Effect = {
  code: HintCode;
  /** The technology field the words point to, where the effect is that of naming it. */
  techField: string | null;
  from: number;
  to: number;
};

const fieldsRead = 2;

/**
 * The technology field the words of a demand point to most; null where they point to none.
 * @param within a field of a higher level it lies in; anywhere where empty
 */
export function pointedField(engine: Engine, demand: MatchDemand, within: string): string | null {
  const weights = new Map<string, number>();
  for (const { concept, isNamed } of conceptsOf(
    readPoints(demand, engine.model.weights),
  ).values()) {
    const weight =
      (isNamed ? 1 : 1 / 2) * (engine.index.conceptWeights[conceptNumber(concept.id)] ?? 0);
    concept.fields.slice(0, fieldsRead).forEach((code, place) => {
      if (code.startsWith(within))
        weights.set(code, (weights.get(code) ?? 0) + weight / (1 + place));
    });
  }
  const [heaviest] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return heaviest?.[0] ?? null;
}

function bestScore(engine: Engine, demand: MatchDemand): number {
  return engine.rank(demand, { top: 1 }).matches[0]?.score ?? 0;
}

type Try = { techField: string | null; score: number };

function tryField(engine: Engine, demand: MatchDemand): Try | null {
  const techField = pointedField(engine, demand, demand.techField ?? "");
  if (techField === null) return null;
  return { techField, score: bestScore(engine, { ...demand, techField }) };
}

function tryModes(engine: Engine, demand: MatchDemand): Try {
  const scores = optionsOf("cooperationMode").map(({ code }) =>
    bestScore(engine, { ...demand, cooperationModes: [code] }),
  );
  return { techField: null, score: Math.max(0, ...scores) };
}

const tries: Partial<Record<HintCode, (engine: Engine, demand: MatchDemand) => Try | null>> = {
  noField: tryField,
  broadField: tryField,
  noModes: tryModes,
};

/** Whether what a hint would bring can be computed. */
export function isTriable({ code }: Hint): boolean {
  return tries[code] !== undefined;
}

/**
 * What the hints would bring, for those that can be tried out: by ranking with the field the words point to, and
 * with the mode of cooperation that brings most. Those that would bring nothing are left out.
 */
export function estimateEffects(
  engine: Engine,
  demand: MatchDemand,
  hints: readonly Hint[],
): Effect[] {
  return hints.flatMap(({ code }) => {
    const tried = tries[code]?.(engine, demand) ?? null;
    if (tried === null) return [];
    const from = Math.round(bestScore(engine, demand));
    const to = Math.round(tried.score);
    return to > from ? [{ code, techField: tried.techField, from, to }] : [];
  });
}
