import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import { fold } from "@/lib/text/fold";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import type { MatchDemand } from "./demand-text";
import { readCases } from "./evaluate";
import { createEngine } from "./engine";
import { criterionKeys, type RankedMatch } from "./match";
import { deliveredModel } from "./models/models";

const indexOf = (records: readonly DirectoryRecord[]) => createEngine(deliveredModel, records);
const { weights } = deliveredModel;
const directory = indexOf(directoryRecords());
const cases = readCases(readFileSync("tests/fixtures/matching/dev.jsonl", "utf8").split("\n"));
const all = 1000;

const textKeys = [
  "title",
  "description",
  "existingBase",
  "partnerConditions",
  "partnerWork",
] as const;

const codes = {
  techField: fc.constantFrom("01.02.01", "02.05.04", "04.03.06", "08.04.02", "05.04", "99.99"),
  county: fc.constantFrom("320111", "320583", ""),
  categories: fc.subarray(["PATENT", "TECH_RD", "PRODUCT_RD", "TECH_RENOVATION", "TECH_SUPPORT"]),
  cooperationModes: fc.subarray(["TRANSFER", "EQUITY", "JOINT_DEVELOPMENT", "LONG_TERM_SERVICE"]),
};

/** Texts out of words companies use, out of order, with marks, and out of anything else. */
const words = cases.flatMap(({ demand }) => textKeys.map((key) => demand[key] ?? ""));
const text = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc
    .array(fc.constantFrom("碳化硅", "不需要", "，", "香港大学", "AI", "é", "機械人", "\n"), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
);

const demands: fc.Arbitrary<MatchDemand> = fc.record(
  { ...codes, ...Object.fromEntries(textKeys.map((key) => [key, fc.option(text)])) },
  { requiredKeys: [] },
);

const manyRuns = { numRuns: 40 };

function placeOf(slug: string, matches: readonly RankedMatch[]): number {
  return matches.findIndex(({ institution }) => institution === slug);
}

describe("a score", () => {
  it("lies between 0 and 100 and is the sum of the points shown", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        for (const { score, criteria } of directory.rank(demand, { top: all }).matches) {
          const sum = criteria.reduce((total, { points }) => total + points, 0);
          expect(score).toBeCloseTo(sum, 6);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
      manyRuns,
    );
  });

  it("gives no criterion more than its most, and values between 0 and 1", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        for (const { criteria } of directory.rank(demand, { top: 20 }).matches) {
          expect(criteria.map(({ key }) => key)).toEqual([...criterionKeys]);
          for (const { key, value, points, pointsMax } of criteria) {
            expect(pointsMax).toBe(weights.points[key]);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(points).toBeLessThanOrEqual(pointsMax);
          }
        }
      }),
      manyRuns,
    );
  });

  it("can reach 100 and no more: the points of all criteria add up to it", () => {
    const most = Object.values(weights.points).reduce((sum, points) => sum + points, 0);
    expect(most).toBe(100);
  });
});

describe("a ranking", () => {
  it("is the same each time, and for the directory in any order", () => {
    const reversed = indexOf([...directoryRecords()].reverse());
    for (const { demand } of cases.slice(0, 6)) {
      const once = directory.rank(demand, { top: 10 });
      expect(directory.rank(demand, { top: 10 })).toEqual(once);
      expect(reversed.rank(demand, { top: 10 }).matches).toEqual(once.matches);
    }
  });

  it("is the same for a demand in 简体 and in 繁體", () => {
    const toTraditional = Converter({ from: "cn", to: "hk" });
    for (const { demand } of cases) {
      const texts = textKeys.map((key) => [key, toTraditional(demand[key] ?? "")] as const);
      const scores = (given: MatchDemand) =>
        directory.rank(given, { top: 10 }).matches.map(({ institution, score }) => ({
          institution,
          score,
        }));
      expect(scores({ ...demand, ...Object.fromEntries(texts) })).toEqual(scores(demand));
    }
  });

  it("holds each institution once, either ranked or left out with a reason", () => {
    const { matches, excluded } = directory.rank({ title: "机器人" }, { top: all });
    const slugs = [...matches, ...excluded].map(({ institution }) => institution);
    expect(slugs.sort()).toEqual(
      directoryRecords()
        .map(({ slug }) => slug)
        .sort(),
    );
    for (const { reason } of excluded) expect(reason.code).toMatch(/^gate\./);
  });

  it("offers nothing for a demand that says nothing", () => {
    const { verdict, matches, missing } = directory.rank({}, { top: all });
    expect(verdict).toBe("none");
    expect(matches.every(({ band }) => band === "none")).toBe(true);
    expect(missing).toContain("description");
  });

  it("cuts the list at the number asked for and nothing else", () => {
    const demand = cases[0]?.demand ?? {};
    const long = directory.rank(demand, { top: 20 });
    const short = directory.rank(demand, { top: 3 });
    expect(short).toEqual({ ...long, matches: long.matches.slice(0, 3) });
  });
});

describe("evidence", () => {
  it("points at words of the original, which never overlap within a criterion", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        for (const { evidence } of directory.rank(demand, { top: 5 }).matches) {
          const marked = new Map<string, number[]>();
          for (const { criterion, field, start, end } of evidence) {
            const original = (demand as Record<string, unknown>)[field];
            expect(typeof original).toBe("string");
            expect(0 <= start && start < end && end <= String(original).length).toBe(true);
            const taken = marked.get(`${criterion} ${field}`) ?? [];
            const places = Array.from({ length: end - start }, (_, place) => start + place);
            expect(places.some((place) => taken.includes(place))).toBe(false);
            marked.set(`${criterion} ${field}`, [...taken, ...places]);
          }
        }
      }),
      manyRuns,
    );
  });

  it("marks what is written full-width or in 繁體 at its place in the original", () => {
    const index = indexOf([recordOf("a", { units: [unitOf("a-1", ["碳化硅外延生长"])] })]);
    const description = "我司ＳｉＣ項目：碳化矽外延";
    const [match] = index.rank({ description }, { top: 1 }).matches;
    const words = match?.evidence
      .filter(({ criterion }) => criterion === "concept")
      .map(({ start, end }) => fold(description.slice(start, end)));
    expect(words).toContain("sic");
  });
});

describe("bodies that cannot be a partner", () => {
  const units = [unitOf("u", ["钙钛矿太阳能电池"])];
  const demand: MatchDemand = { title: "钙钛矿太阳能电池" };

  it.each(["closed", "superseded", "planned", "merged"] as const)(
    "leaves out a body that is %s",
    (status) => {
      const index = indexOf([recordOf("gone", { status, units }), recordOf("other")]);
      const { matches, excluded } = index.rank(demand, { top: all });
      expect(placeOf("gone", matches)).toBe(-1);
      expect(excluded.map(({ institution, reason }) => [institution, reason.code])).toEqual([
        ["gone", `gate.${status}`],
      ]);
    },
  );

  it("leaves out public bodies without technical work and bodies of the Jiangsu side", () => {
    const index = indexOf([
      recordOf("office", { kind: "public_body", services: ["funding", "matchmaking"], units }),
      recordOf("nanjing", { tags: ["jiangsu_side"], units }),
      recordOf("council", { kind: "public_body", services: ["contract_rd"], units }),
    ]);
    const { matches, excluded } = index.rank(demand, { top: all });
    expect(matches.map(({ institution }) => institution)).toEqual(["council"]);
    expect(excluded.map(({ reason }) => reason.code)).toEqual([
      "gate.notTechnical",
      "gate.jiangsuSide",
    ]);
  });
});

describe("a named partner", () => {
  const pointsFor = (slug: string, demand: MatchDemand) =>
    directory
      .rank(demand, { top: all })
      .matches.find(({ institution }) => institution === slug)
      ?.criteria.find(({ key }) => key === "partner")?.points;

  it.each([
    "香港理工大学",
    "香港理工大學",
    "The Hong Kong Polytechnic University",
    "PolyU",
    "港理大",
  ])("is recognised as %s", (intendedPartners) => {
    expect(pointsFor("polyu", { intendedPartners })).toBe(weights.points.partner);
    expect(pointsFor("cityu", { intendedPartners })).toBe(0);
  });

  it("leads from a body that was merged to its successor, by any of its names", () => {
    for (const intendedPartners of ["纳米及先进材料研发院", "NAMI"]) {
      expect(pointsFor("astri", { intendedPartners })).toBe(weights.points.partner);
    }
  });

  it("is not read into a longer word", () => {
    expect(pointsFor("polyu", { intendedPartners: "polyurethane suppliers" })).toBe(0);
  });
});

describe("what a demand does not want", () => {
  const index = indexOf([
    recordOf("laser", { units: [unitOf("laser-1", ["激光雷达点云处理"])] }),
    recordOf("drug", { units: [unitOf("drug-1", ["抗体药物筛选"])] }),
  ]);
  const first = (description: string) =>
    index.rank({ description }, { top: 1 }).matches[0]?.institution;

  it.each([
    "不考虑激光雷达点云处理，只要抗体药物",
    "不需要激光雷达点云处理，要抗体药物",
    "不需要激光雷達點雲處理，要抗體藥物",
  ])("does not count: %s", (description) => {
    expect(first(description)).toBe("drug");
  });

  it("still counts where it is wanted", () => {
    expect(first("需要激光雷达点云处理")).toBe("laser");
  });
});

describe("bodies of one parent", () => {
  it("fill at most two of the first five places where others are nearly as good", () => {
    const units = (id: string) => [unitOf(id, ["钙钛矿太阳能电池封装", "叠层电池"])];
    const labs = ["a", "b", "c", "d"].map((slug) =>
      recordOf(slug, { hosts: ["university"], units: units(slug), techFields: ["06.02.01"] }),
    );
    const others = ["x", "y", "z"].map((slug) =>
      recordOf(slug, { units: units(slug), services: ["contract_rd"], techFields: ["06.02.01"] }),
    );
    const index = indexOf([recordOf("university", { kind: "university" }), ...labs, ...others]);
    const demand: MatchDemand = {
      title: "钙钛矿叠层电池",
      cooperationModes: ["JOINT_DEVELOPMENT", "COMMISSIONED_RD"],
    };
    const { matches } = index.rank(demand, { top: 5 });
    const slugs = matches.map(({ institution }) => institution);
    expect(slugs.filter((slug) => ["a", "b", "c", "d"].includes(slug))).toHaveLength(2);
  });
});
