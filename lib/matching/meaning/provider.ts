/** Why texts could not be turned into vectors; worded in messages/<locale>/admin.json. */
export const embeddingFailures = [
  /** No connection. */
  "unreachable",
  /** No answer within the time limit. */
  "timeout",
  /** Asked too often (429). */
  "busy",
  /** A fault of the provider (5xx). */
  "failing",
  /** The provider does not accept the request: wrong key, address or model. */
  "refused",
  /** The answer is not what an embedding service answers. */
  "wrongAnswer",
  /** Vectors of another length than before: another model answers under the same name. */
  "wrongDimension",
] as const;

export type EmbeddingFailure = (typeof embeddingFailures)[number];

/** Texts could not be turned into vectors. Carries neither texts nor what the provider said: that may repeat them. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";

  constructor(
    readonly code: EmbeddingFailure,
    options?: ErrorOptions,
  ) {
    super(`the embedding provider: ${code}`, options);
  }
}

/** Turns texts into vectors that lie near each other where the texts mean nearly the same. */
export type EmbeddingProvider = {
  /** Model and place; part of what a run stands on. Vectors of two names are never compared. */
  readonly name: string;
  /**
   * The vectors of texts, of length 1 and in their order.
   * @throws EmbeddingError after some attempts
   */
  readonly embed: (texts: readonly string[]) => Promise<Float32Array[]>;
};

/**
 * A vector scaled to length 1.
 * @throws EmbeddingError `wrongAnswer` for one without a direction
 */
export function toUnitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  if (!Number.isFinite(length) || length === 0) throw new EmbeddingError("wrongAnswer");
  return Float32Array.from(values, (value) => value / length);
}
