import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { locales } from "@/lib/core/locales";
import { createEngine } from "./engine";
import { readCases } from "./evaluate";
import { deliveredModel } from "./models/models";
import { isReasonCode, reasonCodes } from "./reason-codes";

function wordedIn(locale: string): string[] {
  const file: unknown = JSON.parse(readFileSync(`messages/${locale}/matching.json`, "utf8"));
  const { reasons } = file as { reasons: Record<string, Record<string, string>> };
  return Object.entries(reasons).flatMap(([criterion, codes]) =>
    Object.keys(codes).map((code) => `${criterion}.${code}`),
  );
}

describe("the codes of reasons", () => {
  it.each(locales)("are those that %s has words for", (locale) => {
    expect(wordedIn(locale).sort()).toEqual([...reasonCodes].sort());
  });

  it("are all that the criteria give", () => {
    const engine = createEngine(deliveredModel, directoryRecords());
    const cases = readCases(readFileSync("tests/fixtures/matching/dev.jsonl", "utf8").split("\n"));
    const given = [{}, ...cases.map(({ demand }) => demand)].flatMap((demand) =>
      engine
        .rank(demand, { top: 100 })
        .matches.flatMap(({ criteria }) =>
          criteria.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
        ),
    );
    expect([...new Set(given)].filter((code) => !isReasonCode(code))).toEqual([]);
  });
});
