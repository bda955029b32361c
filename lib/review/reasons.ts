import { z } from "zod";
import { InvalidError } from "@/lib/core/errors";

/** Why a suggested institution does not fit a demand. */
export const rejectReasons = [
  "wrongField",
  "tooBasic",
  "tooApplied",
  "noCapacity",
  "conditionsNotMet",
  "conflictOfInterest",
  "triedBefore",
  "other",
] as const;

/** Characters of an explanation beside a reason. */
export const noteMax = 1_000;

/**
 * Reads a reason and its note; `other` says nothing by itself and asks for a note.
 * @throws InvalidError naming `reason` or `note`
 */
export function parseReason<Reason extends string>(
  reasons: readonly [Reason, ...Reason[]],
  typed: { reason: unknown; note: unknown },
): { reason: Reason; note: string } {
  const reason = z.enum(reasons).safeParse(typed.reason);
  if (!reason.success) throw new InvalidError([{ field: "reason", key: "reasonMissing" }]);
  const note = z
    .string()
    .trim()
    .max(noteMax)
    .safeParse(typed.note ?? "");
  if (!note.success) {
    throw new InvalidError([{ field: "note", key: "noteTooLong", params: { max: noteMax } }]);
  }
  if (String(reason.data) === "other" && note.data === "") {
    throw new InvalidError([{ field: "note", key: "noteMissing" }]);
  }
  // z.enum keeps the literal types only as an indexed record; the value is one of `reasons`.
  return { reason: reason.data, note: note.data };
}
