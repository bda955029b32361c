import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import { toHongKong } from "@/lib/text/script";
import { goldenFile, readGolden } from "@/scripts/golden-rankings";
import { labelledCases } from "@/scripts/labelled-cases";
import { expectSound } from "@/tests/fixtures/matching/sound-ranking";
import type { MatchDemand } from "./demand-text";
import { createEngine } from "./engine";
import type { Ranking } from "./match";
import { deliveredModel } from "./models/models";
import { readDemandLine } from "./read-line";
import { answerBytes, storedAnswer } from "./stored-answer";

const records = directoryRecords();
const engine = createEngine(deliveredModel, records);
const all = { top: records.length };
const labelled = labelledCases();

const real = labelled.map(({ demand }) => demand);
const texts = real.flatMap(({ title, description, partnerWork }) => [
  title ?? "",
  description ?? "",
  partnerWork ?? "",
]);

/** A part of what a company wrote, cut anywhere: also in the middle of a word. */
const cutText = fc
  .tuple(fc.constantFrom(...texts), fc.nat(200), fc.nat(200))
  .map(([text, start, length]) => text.slice(start, start + length));
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(cutText, { maxLength: 4 }).map((parts) => parts.join("，")) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  },
);
const names = records.flatMap(({ names: { zhHans, en, abbr } }) => [zhHans, en, abbr ?? ""]);

const demands: fc.Arbitrary<MatchDemand> = fc.record(
  {
    companyName: fc.constantFrom("示例（苏州）科技有限公司", "机器人", ""),
    title: anyText,
    description: anyText,
    existingBase: anyText,
    partnerConditions: anyText,
    partnerWork: anyText,
    mainBusiness: anyText,
    mainProducts: anyText,
    intendedPartners: fc.oneof(fc.constantFrom(...names), anyText),
    techField: fc.constantFrom("01.02.01", "02.05.04", "04.03.06", "08.04.02", "05.04", ""),
    county: fc.constantFrom("320111", "320583", ""),
    categories: fc.subarray(["PATENT", "TECH_RD", "PRODUCT_RD", "TECH_RENOVATION", "TECH_SUPPORT"]),
    cooperationModes: fc.subarray(["TRANSFER", "EQUITY", "JOINT_DEVELOPMENT", "COMMISSIONED_RD"]),
  },
  { requiredKeys: [] },
);

const patient = { timeout: 60_000 };
const runs = { numRuns: 40 };

function slugsOf({ matches, excluded }: Ranking): string[] {
  return [...matches, ...excluded].map(({ institution }) => institution);
}

describe("any demand", patient, () => {
  it("gets a ranking whose scores, criteria and evidence keep their bounds", () => {
    fc.assert(
      fc.property(demands, (demand) => expectSound(engine.rank(demand, all), demand)),
      runs,
    );
  });

  it("finds each institution once: ranked, or left out and never ranked", () => {
    const slugs = records.map(({ slug }) => slug).sort();
    fc.assert(
      fc.property(demands, (demand) => {
        expect(slugsOf(engine.rank(demand, all)).sort()).toEqual(slugs);
      }),
      runs,
    );
  });

  it("gets at most as many matches as asked for, the first of the long list", () => {
    fc.assert(
      fc.property(demands, fc.nat(25), (demand, top) => {
        const long = engine.rank(demand, all);
        const short = engine.rank(demand, { top });
        expect(short).toEqual({ ...long, matches: long.matches.slice(0, top) });
      }),
      runs,
    );
  });

  it("gives a few institutions alone the scores they have among all", () => {
    const few = fc.subarray(
      records.map(({ slug }) => slug),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(demands, few, (demand, slugs) => {
        const among = engine
          .rank(demand, all)
          .matches.filter((each) => slugs.includes(each.institution));
        const highest = Math.max(0, ...among.map(({ score }) => score));
        expect(engine.scoreAmong(new Set(slugs))(demand)).toBe(highest);
      }),
      runs,
    );
  });

  it("gets the same bytes whenever it is asked, whatever was asked between", () => {
    fc.assert(
      fc.property(demands, demands, (demand, other) => {
        const once = answerBytes(storedAnswer(engine.rank(demand, all), null));
        engine.rank(other, all);
        expect(answerBytes(storedAnswer(engine.rank(demand, all), null))).toBe(once);
      }),
      runs,
    );
  });
});

describe("a directory in any order", patient, () => {
  const some = records.filter((_, place) => place % 4 === 0);
  const sorted = createEngine(deliveredModel, some);

  it("gives the same ranking", () => {
    const orders = fc.shuffledSubarray(some, { minLength: some.length });
    fc.assert(
      fc.property(orders, fc.array(demands, { minLength: 8, maxLength: 8 }), (order, asked) => {
        const shuffled = createEngine(deliveredModel, order);
        for (const demand of [...asked, ...real.slice(0, 8)]) {
          expect(shuffled.rank(demand, all).matches).toEqual(sorted.rank(demand, all).matches);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe("the script of a demand", patient, () => {
  const golden = readGolden(readFileSync(goldenFile, "utf8")).map(({ id, demand }) => {
    const line = readDemandLine(JSON.stringify({ id, demand }));
    if (!line.ok) throw new Error(line.problem);
    return line;
  });
  const shown = (ranking: Ranking) =>
    ranking.matches.map(({ institution, score, band, unit }) => [institution, score, band, unit]);
  const inHongKong = (demand: MatchDemand) =>
    Object.fromEntries(
      Object.entries(demand).map(([key, value]) => [
        key,
        typeof value === "string" ? toHongKong(value) : value,
      ]),
    );

  it.each([...labelled, ...golden].map(({ id, demand }) => [id, demand] as const))(
    "changes nothing: %s with the characters and words of Hong Kong",
    (_id, demand) => {
      expect(shown(engine.rank(inHongKong(demand), all))).toEqual(shown(engine.rank(demand, all)));
    },
  );
});

describe("the real directory", patient, () => {
  it("offers no body that is closed, merged, superseded or planned, whatever is asked", () => {
    const gone = (record: DirectoryRecord) =>
      ["closed", "merged", "superseded", "planned"].includes(record.status);
    const slugs = new Set(records.filter(gone).map(({ slug }) => slug));
    expect(slugs.size).toBeGreaterThan(0);
    for (const demand of real) {
      const { matches } = engine.rank(demand, all);
      expect(matches.filter(({ institution }) => slugs.has(institution))).toEqual([]);
    }
  });
});
