import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical";
import type { RankedMatch, Ranking } from "./match";
import { packCriteria, packEvidence } from "./pack-match";
import type { TopicsAnswer } from "./topics/topic";

/** How many places of a ranking are stored: more than anyone reads; the rest can be computed again. */
export const storedPlaces = 20;

const hashLength = 32;

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

/** A place of an answer as its row holds it. */
export type PackedPlace = Omit<StoredAnswer["matches"][number], "criteria" | "evidence"> & {
  criteria: string;
  evidence: string;
};

/** An answer ready to be written, with a fingerprint that is equal for equal answers only. */
export type PackedAnswer = {
  verdict: string;
  missing: readonly string[];
  places: readonly PackedPlace[];
  topics: TopicsAnswer | null;
  hash: string;
};

/** Packs an answer for its rows. */
export function packAnswer({ verdict, missing, matches, topics }: StoredAnswer): PackedAnswer {
  const places = matches.map((match) => ({
    ...match,
    criteria: packCriteria(match.criteria),
    evidence: packEvidence(match.evidence),
  }));
  const hash = createHash("sha256").update(canonicalJson([verdict, missing, topics]));
  for (const { institution, rank, score, band, unit, criteria, evidence } of places) {
    const head = JSON.stringify([institution, rank, score, band, unit]);
    hash.update(`${head}${criteria}${evidence}`);
  }
  return { verdict, missing, places, topics, hash: hash.digest("hex").slice(0, hashLength) };
}
