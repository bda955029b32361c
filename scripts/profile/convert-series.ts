import type { CollectedEntity, CollectedSeries } from "./collected";
import type { Corrections } from "./corrections";
import { documentIdOf } from "./places";
import { unitOf } from "./units";

/** What the measures of mixed tables count. */
const unitOfMeasure: Record<string, string> = {
  companies: "companies",
  invested: "hkd",
  private: "hkd",
  investment: "hkd",
  "rth-posts": "jobs",
  "rttp-firms": "companies",
  "rttp-staff": "people",
  "gba-youth-posts": "jobs",
  "gsps-scholars": "people",
};

type Names = ReadonlyMap<string, CollectedEntity>;

function entryOf(
  dimension: string,
  entry: CollectedSeries["dimensions"][string][number],
  names: Names,
): object {
  if (typeof entry === "string") {
    const name = names.get(entry)?.names;
    if (name === undefined) throw new Error(`No entity ${entry}`);
    return { key: entry, name, institution: entry };
  }
  const unit = dimension === "measure" ? unitOfMeasure[entry.key] : undefined;
  return { ...entry, ...(unit === undefined ? {} : { unit }) };
}

function noteOf(note: string, notes: Corrections["notes"]): object | null {
  if (note === "") return null;
  const words = notes[note];
  if (words === undefined) throw new Error(`corrections.json: no words for the note “${note}”`);
  return words;
}

type Context = {
  readonly corrections: Corrections;
  readonly entities: Names;
  readonly facts: readonly { id: string; value: number | null; precision: string }[];
};

type Point = CollectedSeries["points"][number];

/** A point that repeats a fact's value is as exact as the fact. */
function precisionOfPoint({ factId, value, precision }: Point, facts: Context["facts"]): string {
  const fact = facts.find(({ id }) => id === factId);
  return fact !== undefined && fact.value === value ? fact.precision : precision;
}

export function convertSeries(series: CollectedSeries, context: Context): object {
  const { corrections, entities, facts } = context;
  return {
    ...series,
    unit: series.unit === "mixed" ? null : unitOf(series.unit),
    breaks: corrections.series[series.id]?.breaks ?? [],
    dimensions: Object.entries(series.dimensions).map(([id, entries]) => ({
      id,
      entries: entries.map((entry) => entryOf(id, entry, entities)),
    })),
    points: series.points.map((point) => ({
      asOf: point.asOf,
      value: point.value,
      precision: precisionOfPoint(point, facts),
      planned: point.planned,
      derived: point.derived,
      documentId: documentIdOf(point.source),
      factId: point.factId,
      note: noteOf(point.note, corrections.notes),
      key: point.key ?? null,
    })),
  };
}
