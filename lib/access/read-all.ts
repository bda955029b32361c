import { InvalidError } from "@/lib/core/errors";
import type { FieldIssue } from "@/lib/core/action-state";

type Readers = Readonly<Record<string, () => unknown>>;

/**
 * Reads every field of a form, so that a person is told of all that is wrong at once.
 * @throws InvalidError with the issues of all readers, in their order
 */
export function readAll<R extends Readers>(readers: R): { [Name in keyof R]: ReturnType<R[Name]> } {
  const issues: FieldIssue[] = [];
  const values = Object.entries(readers).map(([name, read]) => {
    try {
      return [name, read()] as const;
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      issues.push(...error.issues);
      return [name, undefined] as const;
    }
  });
  if (issues.length > 0) throw new InvalidError(issues);
  // Each reader has answered for its own name.
  return Object.fromEntries(values) as { [Name in keyof R]: ReturnType<R[Name]> };
}
