import { createHash } from "node:crypto";
import type { Localized } from "@/lib/core/locales";
import { locales } from "@/lib/core/locales";
import { documents } from "@/lib/profile/documents";
import { facts } from "@/lib/profile/facts";
import { schemes } from "@/lib/profile/schemes";
import { findSeries, seriesList } from "@/lib/profile/series";
import {
  factsTable,
  jsonOf,
  schemesTable,
  seriesTable,
  tableOfSeries,
  timelineTable,
  type Table,
} from "@/lib/profile/tables";
import { timeline } from "@/lib/profile/timeline";
import { writeCsv } from "./csv/write-csv";

/** The kinds of data anyone may take away, each as CSV and as JSON. */
export const dataKinds = ["facts", "series", "schemes", "timeline"] as const;

export type DataKind = (typeof dataKinds)[number];

/** Where the licence can be read. */
export const licenceUrl = "https://creativecommons.org/licenses/by/4.0/";

/** What the licence covers, and what it cannot. */
export const dataRights: Localized = {
  zhHans:
    "本平台撰写的文字和整理按 CC BY 4.0 许可使用，请注明“苏港科技对接”；各项数字属于其出处，引用时请写明出处和日期。",
  zhHant:
    "本平台撰寫的文字和整理按 CC BY 4.0 許可使用，請註明「蘇港科技對接」；各項數字屬於其出處，引用時請寫明出處和日期。",
  en: "The portal’s own wording and arrangement may be used under CC BY 4.0, naming “Jiangsu–Hong Kong Tech Match”. The figures belong to their sources: quote them with source and date.",
};

/** A file as it is sent. */
export type DataFile = {
  readonly name: string;
  readonly type: "text/csv" | "application/json";
  readonly body: string;
  /** Changes when and only when the content does. */
  readonly version: string;
};

const itemsOf: Record<DataKind, readonly unknown[]> = {
  facts,
  series: seriesList,
  schemes,
  timeline,
};

const tableOf: Record<DataKind, () => Table> = {
  facts: factsTable,
  series: seriesTable,
  schemes: schemesTable,
  timeline: timelineTable,
};

/** The columns of a kind's CSV file, in their order. */
export function columnsOf(kind: DataKind): readonly string[] {
  return tableOf[kind]().columns;
}

/** How many rows a kind's CSV file has below its head. */
export function countRows(kind: DataKind): number {
  return tableOf[kind]().rows.length;
}

/** The address of every file below /data, as people may keep it. */
export const dataPaths: readonly string[] = [
  ...dataKinds.flatMap((kind) => [`${kind}.csv`, `${kind}.json`]),
  ...seriesList.map(({ id }) => `series/${id}.csv`),
];

function versionOf(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

function csvFile(name: string, table: Table): DataFile {
  const body = writeCsv(table);
  return { name, type: "text/csv", body, version: versionOf(body) };
}

function jsonFile(kind: DataKind): DataFile {
  const content = jsonOf(itemsOf[kind]);
  const version = versionOf(JSON.stringify(content));
  const { items, ...about } = content;
  const body = JSON.stringify({
    kind,
    version,
    ...about,
    licenceUrl,
    rights: dataRights,
    languages: locales,
    documents: documents.map(({ id, title, date }) => ({ id, title, date })),
    items,
  });
  return { name: `${kind}.json`, type: "application/json", body, version };
}

function makeFile(path: string): DataFile | null {
  const [, id] = /^series\/([a-z0-9-]+)\.csv$/.exec(path) ?? [];
  if (id !== undefined) {
    const series = findSeries(id);
    return series === null ? null : csvFile(`${id}.csv`, tableOfSeries(series));
  }
  const kind = dataKinds.find((each) => path === `${each}.csv` || path === `${each}.json`);
  if (kind === undefined) return null;
  return path.endsWith(".csv") ? csvFile(path, tableOf[kind]()) : jsonFile(kind);
}

const made = new Map<string, DataFile>();

/** The file at a path below /data, like facts.json or series/gii-rank-hk.csv; null where there is none. */
export function findDataFile(path: string): DataFile | null {
  const known = made.get(path);
  if (known !== undefined) return known;
  const file = makeFile(path);
  if (file !== null) made.set(path, file);
  return file;
}
