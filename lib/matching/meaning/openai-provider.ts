import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import {
  EmbeddingError,
  toUnitVector,
  type EmbeddingFailure,
  type EmbeddingProvider,
} from "./provider";

/** Where an OpenAI-compatible service answers, and how patient to be with it. */
export type OpenAiOptions = {
  /** The address before `/embeddings`, like http://localhost:11434/v1. */
  url: string;
  model: string;
  key?: string | undefined;
  /** Milliseconds for one request, and before the second attempt; before each further one twice as long. */
  timeoutMs?: number;
  pauseMs?: number;
};

const patience = { timeoutMs: 15_000, pauseMs: 500 };
const attemptsMax = 3;

/** One request takes so many texts at most, and an answer so many bytes. */
const batchMax = 32;
const answerMax = 32 * 1024 * 1024;

const dimensionsMax = 16_384;
const statuses = { tooManyRequests: 429, serverError: 500 };

const answerSchema = z.object({
  data: z.array(
    z.object({
      index: z.int().min(0),
      embedding: z.array(z.number()).min(1).max(dimensionsMax),
    }),
  ),
});

/** What may go well when it is tried again. */
const passing: ReadonlySet<EmbeddingFailure> = new Set([
  "unreachable",
  "timeout",
  "busy",
  "failing",
]);

type Connection = Required<Pick<OpenAiOptions, "timeoutMs" | "pauseMs">> & {
  url: string;
  model: string;
  headers: Readonly<Record<string, string>>;
};

function failureOf(status: number): EmbeddingFailure {
  if (status === statuses.tooManyRequests) return "busy";
  return status >= statuses.serverError ? "failing" : "refused";
}

/** @throws EmbeddingError `wrongAnswer` for an answer that is too long */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // The body is read piece by piece, so that an endless one ends here.
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > answerMax) throw new EmbeddingError("wrongAnswer");
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

async function post(connection: Connection, texts: readonly string[]): Promise<string> {
  const { url, model, headers, timeoutMs } = connection;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ model, input: texts, encoding_format: "float" }),
      // The texts go to the address that was set, and nowhere else.
      redirect: "error",
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EmbeddingError(failureOf(response.status));
    }
    return await readText(response);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    throw new EmbeddingError(signal.aborted ? "timeout" : "unreachable", { cause: error });
  }
}

/** The vectors of an answer in the order of the texts, all of one length. */
function readVectors(text: string, count: number): Float32Array[] {
  const read = answerSchema.safeParse(parseJson(text));
  if (!read.success) throw new EmbeddingError("wrongAnswer");
  const byIndex = new Map(read.data.data.map(({ index, embedding }) => [index, embedding]));
  if (read.data.data.length !== count || byIndex.size !== count) {
    throw new EmbeddingError("wrongAnswer");
  }
  return Array.from({ length: count }, (_, index) => toUnitVector(byIndex.get(index) ?? []));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EmbeddingError("wrongAnswer", { cause: error });
  }
}

async function embedBatch(
  connection: Connection,
  texts: readonly string[],
): Promise<Float32Array[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return readVectors(await post(connection, texts), texts.length);
    } catch (error) {
      const isPassing = error instanceof EmbeddingError && passing.has(error.code);
      if (!isPassing || attempt === attemptsMax) throw error;
    }
    await pause(connection.pauseMs * 2 ** (attempt - 1));
  }
}

/** A service that answers like that of OpenAI: theirs, or one of many that run a model on a machine of one's own. */
export function openAiProvider(options: OpenAiOptions): EmbeddingProvider {
  const { url, model, key, timeoutMs, pauseMs } = { ...patience, ...options };
  const address = `${url.replace(/\/+$/, "")}/embeddings`;
  const headers: Record<string, string> = {};
  if (key !== undefined) headers.authorization = `Bearer ${key}`;
  const connection = { url: address, model, timeoutMs, pauseMs, headers };
  return {
    name: `${model}@${new URL(url).host}`,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchMax) {
        vectors.push(...(await embedBatch(connection, texts.slice(start, start + batchMax))));
      }
      const lengths = new Set(vectors.map(({ length }) => length));
      if (lengths.size > 1) throw new EmbeddingError("wrongDimension");
      return vectors;
    },
  };
}
