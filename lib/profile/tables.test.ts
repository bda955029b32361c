import { describe, expect, it } from "vitest";
import { seriesById, seriesList } from "./series";
import {
  dataLicence,
  factsTable,
  jsonOf,
  schemesTable,
  seriesTable,
  tableOfSeries,
  timelineTable,
} from "./tables";

const tables = {
  facts: [factsTable(), 445],
  series: [seriesTable(), seriesList.flatMap(({ points }) => points).length],
  schemes: [schemesTable(), 56],
  timeline: [timelineTable(), 86],
} as const;

describe.each(Object.entries(tables))("the table of %s", (_, [table, count]) => {
  it("has a row for each item and a cell for each column", () => {
    expect(table.rows).toHaveLength(count);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(new Set(table.columns).size).toBe(table.columns.length);
  });

  it("carries the licence in every row", () => {
    const licence = table.columns.indexOf("licence");
    expect(new Set(table.rows.map((row) => row[licence]))).toEqual(new Set([dataLicence]));
  });
});

it("marks the point after a break in comparability", () => {
  const { columns, rows } = tableOfSeries(seriesById("cyberport-companies"));
  const isBreak = rows.map((row) => row[columns.indexOf("break_before")]);
  expect(isBreak).toEqual([false, true, false]);
});

it("keeps large sums as full numbers", () => {
  const { columns, rows } = tableOfSeries(seriesById("itf-amount"));
  expect(rows.map((row) => row[columns.indexOf("value")])).toEqual([
    22_400_000_000, 29_500_000_000,
  ]);
});

it("says in JSON under what licence and how new the items are", () => {
  expect(jsonOf(["a"])).toEqual({
    licence: "CC BY 4.0",
    asOf: "2024-07-25",
    count: 1,
    items: ["a"],
  });
});
