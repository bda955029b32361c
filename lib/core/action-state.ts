import type { DomainErrorCode } from "./errors";

/** One wrong field: which, and the message key with its arguments; the screen finds the words. */
export type FieldIssue<Field extends string = string> = {
  readonly field: Field;
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** A value the person probably meant. */
  readonly suggestion?: string;
};

/** What every server action answers. */
export type ActionState<Data = null, Field extends string = string> =
  | { readonly status: "idle" }
  | { readonly status: "ok"; readonly data: Data }
  | { readonly status: "invalid"; readonly issues: readonly FieldIssue<Field>[] }
  | {
      readonly status: "refused";
      readonly code: DomainErrorCode | "unexpected";
      readonly reasons: readonly string[];
      readonly eventId?: string;
    };

/** The state of a form nobody has sent yet. */
export const idle: { readonly status: "idle" } = { status: "idle" };
