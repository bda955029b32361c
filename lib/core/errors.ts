import type { FieldIssue } from "./action-state";

/** The codes of an expected refusal; everything that is not one of them is a bug. */
export const domainErrorCodes = [
  "unauthenticated",
  "forbidden",
  "notFound",
  "invalid",
  "conflict",
  "stale",
  "closed",
  "tooLarge",
  "tooMany",
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** An expected refusal. Carries keys for the reader's language, never sentences or typed values. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    readonly reasons: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(reasons.length > 0 ? `${code}: ${reasons.join(", ")}` : code, options);
  }
}

/** A refusal that names the wrong fields; the screen shows each beside its field. */
export class InvalidError extends DomainError {
  constructor(readonly issues: readonly FieldIssue[]) {
    super(
      "invalid",
      issues.map((issue) => `${issue.field}.${issue.key}`),
    );
  }
}
