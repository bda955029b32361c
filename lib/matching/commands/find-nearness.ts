import "server-only";
import { log } from "@/lib/core/log";
import type { MatchDemand } from "../demand-text";
import type { Engine } from "../engine";
import { nearestUnits, type Nearness } from "../meaning/nearness";
import { EmbeddingError, type EmbeddingProvider } from "../meaning/provider";
import { demandText } from "../meaning/texts";
import { usesMeaning } from "../meaning/without-meaning";
import { embeddingProvider } from "../queries/embedding-provider";
import type { LoadedEngine } from "../queries/load-engine";
import { forgetUnitVectors, loadUnitVectors } from "./load-unit-vectors";
import { findLastAsked, noteFailure, noteSuccess } from "./note-embedding";

/** A demand whose text is compared, and the name that is taken out of it. */
type Asked = { demand: MatchDemand; companyName: string };

/** What is known of the meaning of some demands, and by whom; null where the model does not ask. */
export type Meaning = { version: string | null; nearness: readonly (Nearness | null)[] };

/** Stands in a run in the place of a provider where none answered. */
const without = "without";

/** By whom the meaning of demands is to be known for an engine. */
export function wantedMeaning({ model }: Pick<Engine, "model">): string | null {
  return usesMeaning(model) ? (embeddingProvider()?.name ?? without) : null;
}

async function askProvider(
  provider: EmbeddingProvider,
  { engine, directoryVersion }: LoadedEngine,
  asked: readonly Asked[],
): Promise<(Nearness | null)[]> {
  const units = await loadUnitVectors(provider, { records: engine.records, directoryVersion });
  const texts = asked.map(({ demand, companyName }) => demandText(demand, companyName));
  // Some services refuse an empty text.
  const vectors = await provider.embed(texts.filter((text) => text !== ""));
  const [unit] = units;
  if (vectors.some(({ length }) => unit !== undefined && length !== unit.vector.length)) {
    throw new EmbeddingError("wrongDimension");
  }
  let next = 0;
  return texts.map((text) => {
    const vector = text === "" ? undefined : vectors[next++];
    return vector === undefined ? [] : nearestUnits(vector, units);
  });
}

/**
 * How near the institutions are to demands by meaning. Where the provider fails, or has failed a moment ago, the
 * demands do without: matching never waits for it longer than its time limits, and never fails with it.
 */
export async function findNearness(
  loaded: LoadedEngine,
  asked: readonly Asked[],
): Promise<Meaning> {
  const nothing = asked.map(() => null);
  const version = wantedMeaning(loaded.engine);
  const provider = embeddingProvider();
  if (version === null || provider === null) return { version, nearness: nothing };
  const last = await findLastAsked(provider);
  if (last.isResting) return { version: without, nearness: nothing };
  try {
    const nearness = await askProvider(provider, loaded, asked);
    if (asked.length > 0) await noteSuccess(provider, last);
    return { version, nearness };
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    log().warn({ provider: provider.name, failure: error.code }, "matching without embeddings");
    if (error.code === "wrongDimension") await forgetUnitVectors(provider);
    await noteFailure(provider, error.code);
    return { version: without, nearness: nothing };
  }
}
