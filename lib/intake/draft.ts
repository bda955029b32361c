import type { RawAnnex2, RawKey, RawValue } from "./annex2";

/** Who last changed a field of a draft, when, and in which version. */
export type FieldMark = { version: number; by: string; name: string; at: string };

export type DraftMarks = Partial<Record<RawKey, FieldMark>>;

/** A field that both sides changed since the writer last read the draft. */
export type DraftConflict = { field: RawKey; theirs: RawValue; mine: RawValue; mark: FieldMark };

/** A field somebody else changed meanwhile; nothing of the writer's is at stake. */
export type DraftNews = { field: RawKey; value: RawValue; mark: FieldMark };

export type DraftState = { values: Partial<RawAnnex2>; marks: DraftMarks; version: number };

export type DraftWrite = {
  /** The version the writer last read. */
  baseVersion: number;
  changes: Partial<RawAnnex2>;
  /** Fields for which the writer has seen the other text and chosen their own. */
  insisted: readonly RawKey[];
  author: { id: string; name: string };
  /** ISO time of the change. */
  at: string;
};

export type DraftMerge = DraftState & {
  applied: RawKey[];
  conflicts: DraftConflict[];
  news: DraftNews[];
};

/** Whether two raw values say the same; an empty list equals an empty text. */
function isSameValue(one: RawValue, other: RawValue): boolean {
  return (one.length === 0 && other.length === 0) || JSON.stringify(one) === JSON.stringify(other);
}

function keysOf(values: Partial<RawAnnex2>): RawKey[] {
  // The keys were checked against the schema where the values came in.
  return Object.keys(values) as RawKey[];
}

/**
 * Puts a writer's changes into a draft. A field that somebody changed after the writer's base version is
 * left as it is and reported, unless both wrote the same or the writer insists; nothing is overwritten silently.
 */
export function mergeDraft(current: DraftState, write: DraftWrite): DraftMerge {
  const version = current.version + 1;
  const values = { ...current.values };
  const marks = { ...current.marks };
  const applied: RawKey[] = [];
  const conflicts: DraftConflict[] = [];
  for (const field of keysOf(write.changes)) {
    const mine = write.changes[field] ?? "";
    const theirs = current.values[field] ?? "";
    if (isSameValue(mine, theirs)) continue;
    const mark = current.marks[field];
    if (mark !== undefined && mark.version > write.baseVersion && !write.insisted.includes(field)) {
      conflicts.push({ field, theirs, mine, mark });
      continue;
    }
    values[field] = mine;
    marks[field] = { version, by: write.author.id, name: write.author.name, at: write.at };
    applied.push(field);
  }
  const isChanged = applied.length > 0;
  return {
    values,
    marks,
    version: isChanged ? version : current.version,
    applied,
    conflicts,
    news: collectNews(current, write),
  };
}

function collectNews(current: DraftState, write: DraftWrite): DraftNews[] {
  return keysOf(current.marks as Partial<RawAnnex2>).flatMap((field) => {
    const mark = current.marks[field];
    const isNews =
      mark !== undefined && mark.version > write.baseVersion && !(field in write.changes);
    return isNews ? [{ field, value: current.values[field] ?? "", mark }] : [];
  });
}
