import "server-only";
import { env } from "@/lib/core/env";
import { usesMeaning } from "../meaning/without-meaning";
import { embeddingProvider } from "./embedding-provider";
import { findActiveModel } from "./find-active-model";

/** Name of the embedding model that matching asks at present; null where it asks none. For everybody. */
export async function findEmbeddingInUse(): Promise<string | null> {
  if (embeddingProvider() === null) return null;
  const { model } = await findActiveModel();
  return usesMeaning(model) ? (env().EMBEDDING_MODEL ?? null) : null;
}
