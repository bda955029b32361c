import "server-only";
import type { Transaction } from "@/lib/db/client";
import { storedMatchSchema } from "../stored-match";
import { recompute, runColumns } from "./check-run";

/** What the engine said of a pair in a run: the features a decision is stored with. */
export type Features = { rank: number; score: number; band: string; criteria: object[] };

const featureParts = storedMatchSchema.pick({ band: true, criteria: true });

const everyPlace = Number.MAX_SAFE_INTEGER;

/**
 * The features of an institution in a run of its demand. A run stores its first places only; those of an
 * institution further down are computed again. Null where it was not ranked, or the run cannot be repeated here.
 * The caller authorises.
 */
export async function findFeatures(
  tx: Pick<Transaction, "match" | "matchRun" | "matchSource">,
  pair: { runId: string; institutionId: string },
): Promise<Features | null> {
  const stored = await tx.match.findUnique({
    where: { runId_institutionId: pair },
    select: { rank: true, score: true, band: true, criteria: true },
  });
  if (stored !== null) {
    const { rank, score, ...parts } = stored;
    return { rank, score, ...featureParts.parse(parts) };
  }
  const run = await tx.matchRun.findUnique({
    where: { id: pair.runId },
    select: runColumns,
  });
  if (run === null) return null;
  const ranking = await recompute(tx, run, { top: everyPlace });
  if (typeof ranking === "string") return null;
  const place = ranking.matches.findIndex((each) => each.institution === pair.institutionId);
  const match = ranking.matches[place];
  if (match === undefined) return null;
  const { score, band, criteria } = match;
  return { rank: place + 1, score, band, criteria };
}
