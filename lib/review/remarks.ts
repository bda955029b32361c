import { z } from "zod";
import { InvalidError } from "@/lib/core/errors";
import { fieldKeys, type FieldKey } from "@/lib/intake/annex2";

/** A remark on one field, or on the demand as a whole. */
export type RemarkTarget = FieldKey | "whole";

export const remarkTargets: readonly [RemarkTarget, ...RemarkTarget[]] = ["whole", ...fieldKeys];

/** The name under which a form carries the remark on a field. */
export function remarkName(target: RemarkTarget): string {
  return `remark.${target}`;
}

/** Characters of one remark. */
export const remarkMax = 1_000;

const remarksSchema = z.partialRecord(z.enum(remarkTargets), z.string().trim().max(remarkMax));

/**
 * Reads a reviewer's remarks, one text a field; empty ones are dropped.
 * @throws InvalidError where one is too long, or where none is left: a return without a remark helps nobody
 */
export function parseRemarks(typed: unknown): { target: RemarkTarget; text: string }[] {
  const parsed = remarksSchema.safeParse(typed);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => String(issue.path[0] ?? "whole"));
    throw new InvalidError(
      fields.map((field) => ({ field, key: "remarkTooLong", params: { max: remarkMax } })),
    );
  }
  const given = remarkTargets.flatMap((target) => {
    const text = parsed.data[target] ?? "";
    return text === "" ? [] : [{ target, text }];
  });
  if (given.length === 0) throw new InvalidError([{ field: "whole", key: "remarkMissing" }]);
  return given;
}
