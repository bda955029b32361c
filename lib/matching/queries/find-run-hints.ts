import "server-only";
import { db } from "@/lib/db/client";
import { estimateEffects, isTriable, type Effect } from "../hints/estimate-effects";
import { findHints } from "../hints/find-hints";
import type { Hint } from "../hints/hint";
import type { MatchDemand } from "../demand-text";
import { findStanding } from "./check-run";

/** What the company could add, and what some of it would bring. */
export type RunHints = { hints: Hint[]; effects: Effect[] };

/** What would raise the matches of a run, by the answers it read; nothing where these were not kept. */
export async function findRunHints(run: Parameters<typeof findStanding>[1]): Promise<RunHints> {
  const { input } = run;
  if (input === null) return { hints: [], effects: [] };
  // Written by the job from the very answers it read.
  const hints = findHints(input as MatchDemand);
  // Only then is an engine worth making ready.
  if (!hints.some(isTriable)) return { hints, effects: [] };
  const standing = await findStanding(db(), run);
  if (typeof standing === "string") return { hints, effects: [] };
  const { engine, demand, nearness } = standing;
  // What is tried out leaves the texts alone, and so their meaning.
  const rank: typeof engine.rank = (tried, options) => engine.rank(tried, { ...options, nearness });
  return { hints, effects: estimateEffects({ ...engine, rank }, demand, hints) };
}
