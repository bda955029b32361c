import { canonicalJson } from "./canonical";
import type { RankedMatch, Ranking } from "./match";
import type { TopicsAnswer } from "./topics/topic";

/** How many places of a ranking are stored: more than anyone reads; the rest can be computed again. */
export const storedPlaces = 30;

/** A ranking as it is stored: the answer for a demand with its first places, and where each stands. */
export type StoredAnswer = {
  verdict: string;
  missing: readonly string[];
  matches: readonly (RankedMatch & { rank: number })[];
  /** Null in runs from before topics were told apart. */
  topics: TopicsAnswer | null;
};

/** The part of a ranking that is stored. */
export function storedAnswer(
  { verdict, missing, matches }: Ranking,
  topics: TopicsAnswer | null,
): StoredAnswer {
  const places = matches
    .slice(0, storedPlaces)
    .map((match, place) => ({ ...match, rank: place + 1 }));
  return { verdict, missing, matches: places, topics };
}

/** An answer in bytes that are equal for equal answers, wherever they were kept. */
export function answerBytes(answer: StoredAnswer): string {
  return canonicalJson(answer);
}
