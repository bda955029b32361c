import "server-only";
import { env } from "@/lib/core/env";
import { openAiProvider } from "../meaning/openai-provider";
import type { EmbeddingProvider } from "../meaning/provider";

/** One provider a process: it remembers how long its vectors are. */
let kept: { settings: string; provider: EmbeddingProvider } | null = null;

/** The embedding provider of the settings; null where there is none. */
export function embeddingProvider(): EmbeddingProvider | null {
  const { EMBEDDING_URL: url, EMBEDDING_MODEL: model, EMBEDDING_KEY: key } = env();
  if (url === undefined || model === undefined) return null;
  const settings = JSON.stringify([url, model, key]);
  if (kept?.settings === settings) return kept.provider;
  const provider = openAiProvider({ url, model, key });
  kept = { settings, provider };
  return provider;
}
