import { z } from "zod";
import data from "./data/series.json";
import { readData } from "./read-data";
import { asOfSchema, documentIds, idSchema, localizedSchema, precisions } from "./shapes";
import { unitSchema, type Unit } from "./units";

const dimensionSchema = z.strictObject({
  id: idSchema,
  entries: z.array(
    z.strictObject({
      key: idSchema,
      name: localizedSchema,
      /** For measures: what their numbers count. */
      unit: unitSchema.optional(),
      /** For bodies of the directory: their slug. */
      institution: idSchema.optional(),
    }),
  ),
});

const pointSchema = z.strictObject({
  asOf: asOfSchema,
  /** Full numbers; null where the source leaves the cell empty. */
  value: z.number().nullable(),
  precision: z.enum(precisions),
  /** The source told of a plan or target. */
  planned: z.boolean(),
  /** Worked out here from what the source says. */
  derived: z.boolean(),
  documentId: z.enum(documentIds),
  factId: idSchema,
  note: localizedSchema.nullable(),
  /** For tables: the entry of each dimension. */
  key: z.record(z.string(), z.string()).nullable(),
});

const seriesSchema = z.strictObject({
  id: idSchema,
  type: z.enum(["series", "table"]),
  name: localizedSchema,
  /** Null for tables whose measures each have their own. */
  unit: unitSchema.nullable(),
  lowerIsBetter: z.boolean(),
  /** What must be said beside the chart. */
  comparability: localizedSchema.nullable(),
  /** Neighbouring dates no line may join: what is counted changes between them. */
  breaks: z.array(z.strictObject({ from: asOfSchema, to: asOfSchema })),
  dimensions: z.array(dimensionSchema),
  points: z.array(pointSchema),
});

export type Series = z.output<typeof seriesSchema>;
export type SeriesPoint = Series["points"][number];
export type SeriesDimension = Series["dimensions"][number];

/** All series and tables. */
export const seriesList: readonly Series[] = readData("series.json", z.array(seriesSchema), data);

const byId = new Map(seriesList.map((series) => [series.id, series]));

/** A series by its id. */
export function findSeries(id: string): Series | null {
  return byId.get(id) ?? null;
}

/** A series by its id; an unknown id throws. */
export function seriesById(id: string): Series {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No series ${id}`);
  return found;
}

/** The series that hold a point of this fact. */
export function seriesOfFact(factId: string): readonly Series[] {
  return seriesList.filter(({ points }) => points.some((point) => point.factId === factId));
}

/** What the number of a point counts. */
export function unitOfPoint(series: Series, point: SeriesPoint): Unit {
  if (series.unit !== null) return series.unit;
  for (const { id, entries } of series.dimensions) {
    const unit = entries.find(({ key }) => key === point.key?.[id])?.unit;
    if (unit !== undefined) return unit;
  }
  throw new Error(`${series.id}: a point of ${point.asOf} has no unit`);
}

/** The point of a table at one entry of each dimension; null where there is none. */
export function pointAt(series: Series, key: Readonly<Record<string, string>>): SeriesPoint | null {
  return (
    series.points.find((point) =>
      Object.entries(key).every(([dimension, entry]) => point.key?.[dimension] === entry),
    ) ?? null
  );
}
