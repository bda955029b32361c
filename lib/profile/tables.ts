import { facts } from "./facts";
import type { Source } from "./documents";
import { schemes } from "./schemes";
import { seriesList, unitOfPoint, type Series } from "./series";
import { timeline } from "./timeline";

/** Under what one may use the data: https://creativecommons.org/licenses/by/4.0/. */
export const dataLicence = "CC BY 4.0";

/** The day the latest document bears: nothing in the documents is newer. */
export const dataAsOf = "2024-07-25";

/** A cell of a CSV file. */
export type Cell = string | number | boolean | null;

/** A table for a CSV file: the names of the columns, then the rows. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly Cell[][] };

type Column<Item> = readonly [name: string, cell: (item: Item) => Cell];

function tableOf<Item>(items: readonly Item[], columns: readonly Column<Item>[]): Table {
  return {
    columns: columns.map(([name]) => name),
    rows: items.map((item) => columns.map(([, cell]) => cell(item))),
  };
}

const list = (items: readonly string[]) => items.join(";");
const placeList = (sources: readonly Source[]) =>
  list(sources.map(({ documentId, section }) => `${documentId}: ${section.en}`));

/** One row a fact. */
export function factsTable(): Table {
  return tableOf(facts, [
    ["id", ({ id }) => id],
    ["topic", ({ topic }) => topic],
    ["statement_zh_hans", ({ statement }) => statement.zhHans],
    ["statement_zh_hant", ({ statement }) => statement.zhHant],
    ["statement_en", ({ statement }) => statement.en],
    ["value", ({ value }) => value],
    ["up_to", ({ upTo }) => upTo ?? null],
    ["out_of", ({ outOf }) => outOf ?? null],
    ["value_text", ({ valueText }) => valueText?.en ?? null],
    ["unit", ({ unit }) => unit],
    ["value_kind", ({ valueKind }) => valueKind],
    ["precision", ({ precision }) => precision],
    ["as_of", ({ asOf }) => asOf],
    ["as_of_basis", ({ asOfBasis }) => asOfBasis],
    ["planned", ({ planned }) => planned],
    ["planned_as_of", ({ plannedAsOf }) => plannedAsOf ?? null],
    ["document", ({ documentId }) => documentId],
    ["section", ({ section }) => section.en],
    ["also_in", ({ alsoIn }) => list(alsoIn.map(({ documentId }) => documentId))],
    ["series", ({ seriesIds }) => list(seriesIds)],
    ["schemes", (fact) => list(fact.schemes)],
    ["entities", (fact) => list(fact.entities)],
    ["licence", () => dataLicence],
  ]);
}

type Row = { readonly series: Series; readonly point: Series["points"][number] };

const pointColumns: readonly Column<Row>[] = [
  ["series", ({ series }) => series.id],
  ["name_zh_hans", ({ series }) => series.name.zhHans],
  ["name_zh_hant", ({ series }) => series.name.zhHant],
  ["name_en", ({ series }) => series.name.en],
  [
    "key",
    ({ point }) =>
      list(Object.entries(point.key ?? {}).map(([dimension, entry]) => `${dimension}=${entry}`)),
  ],
  ["as_of", ({ point }) => point.asOf],
  ["value", ({ point }) => point.value],
  ["unit", ({ series, point }) => unitOfPoint(series, point)],
  ["precision", ({ point }) => point.precision],
  ["planned", ({ point }) => point.planned],
  ["derived", ({ point }) => point.derived],
  ["break_before", ({ series, point }) => series.breaks.some(({ to }) => to === point.asOf)],
  ["fact", ({ point }) => point.factId],
  ["document", ({ point }) => point.documentId],
  ["note", ({ point }) => point.note?.en ?? null],
  ["comparability", ({ series }) => series.comparability?.en ?? null],
  ["licence", () => dataLicence],
];

const pointsOf = (series: Series): Row[] => series.points.map((point) => ({ series, point }));

/** One row a point of every series and table. */
export function seriesTable(): Table {
  return tableOf(seriesList.flatMap(pointsOf), pointColumns);
}

/** One row a point of one series. */
export function tableOfSeries(series: Series): Table {
  return tableOf(pointsOf(series), pointColumns);
}

/** One row a scheme. */
export function schemesTable(): Table {
  return tableOf(schemes, [
    ["id", ({ id }) => id],
    ["name_zh_hans", ({ name }) => name.zhHans],
    ["name_zh_hant", ({ name }) => name.zhHant],
    ["name_en", ({ name }) => name.en],
    ["administrators", ({ administrators }) => list(administrators.map(({ slug }) => slug))],
    ["purpose_zh_hans", ({ purpose }) => purpose.zhHans],
    ["purpose_zh_hant", ({ purpose }) => purpose.zhHant],
    ["purpose_en", ({ purpose }) => purpose.en],
    ["who_can_apply_zh_hans", ({ whoCanApply }) => whoCanApply.zhHans],
    ["who_can_apply_zh_hant", ({ whoCanApply }) => whoCanApply.zhHant],
    ["who_can_apply_en", ({ whoCanApply }) => whoCanApply.en],
    ["applicants", ({ applicants }) => list(applicants)],
    ["amount_zh_hans", ({ amount }) => amount.zhHans],
    ["amount_zh_hant", ({ amount }) => amount.zhHant],
    ["amount_en", ({ amount }) => amount.en],
    ["matching_ratio", ({ matchingRatio }) => matchingRatio?.en ?? null],
    ["fields", ({ fields }) => list(fields)],
    ["relevant_to", ({ relevantTo }) => list(relevantTo)],
    ["co_funding_fit", ({ coFundingFit }) => coFundingFit],
    ["cooperation_modes", ({ cooperationModes }) => list(cooperationModes)],
    ["jiangsu_use_zh_hans", ({ jiangsuUse }) => jiangsuUse.zhHans],
    ["jiangsu_use_zh_hant", ({ jiangsuUse }) => jiangsuUse.zhHant],
    ["jiangsu_use_en", ({ jiangsuUse }) => jiangsuUse.en],
    ["status", ({ status }) => status],
    ["as_of", ({ asOf }) => asOf],
    ["sources", ({ sources }) => placeList(sources)],
    ["facts", (scheme) => list(scheme.facts)],
    ["updates", ({ updates }) => list(updates.map(({ note }) => note.en))],
    ["licence", () => dataLicence],
  ]);
}

/** One row an entry of the timeline. */
export function timelineTable(): Table {
  return tableOf(timeline, [
    ["id", ({ id }) => id],
    ["date", ({ date }) => date],
    ["end_date", ({ endDate }) => endDate ?? null],
    ["kind", ({ kind }) => kind],
    ["title_zh_hans", ({ title }) => title.zhHans],
    ["title_zh_hant", ({ title }) => title.zhHant],
    ["title_en", ({ title }) => title.en],
    ["planned", ({ planned }) => planned],
    ["planned_as_of", ({ plannedAsOf }) => plannedAsOf ?? null],
    ["later", ({ later }) => later?.note.en ?? null],
    ["sources", ({ sources }) => placeList(sources)],
    ["licence", () => dataLicence],
  ]);
}

/** A kind of data as one JSON document with its licence and date. */
export function jsonOf<Item>(items: readonly Item[]): {
  licence: string;
  asOf: string;
  count: number;
  items: readonly Item[];
} {
  return { licence: dataLicence, asOf: dataAsOf, count: items.length, items };
}
