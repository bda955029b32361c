import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { locales } from "@/lib/core/locales";
import { readCases } from "./evaluate";
import { buildIndex } from "./institution-index";
import { isReasonCode, reasonCodes } from "./reason-codes";
import { rankInstitutions } from "./rank";
import { concepts } from "./thesaurus/thesaurus";

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
    const index = buildIndex(directoryRecords(), concepts);
    const cases = readCases(readFileSync("tests/fixtures/matching/dev.jsonl", "utf8").split("\n"));
    const given = [{}, ...cases.map(({ demand }) => demand)].flatMap((demand) =>
      rankInstitutions(demand, index, { top: 100 }).matches.flatMap(({ criteria }) =>
        criteria.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
      ),
    );
    expect([...new Set(given)].filter((code) => !isReasonCode(code))).toEqual([]);
  });
});
