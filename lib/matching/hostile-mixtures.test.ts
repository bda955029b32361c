import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { hostileLists, hostilePoints, hostileTexts } from "@/scripts/bench-match/hostile-texts";
import { labelledCases } from "@/scripts/labelled-cases";
import { expectSound } from "@/tests/fixtures/matching/sound-ranking";
import { answerDemand } from "./answer-demand";
import { readTexts, type MatchDemand } from "./demand-text";
import { createEngine, type Engine } from "./engine";
import { deliveredModel } from "./models/models";
import { answerBytes } from "./stored-answer";
import { findHits } from "./thesaurus/thesaurus";
import { answerTopics } from "./topics/answer-topics";
import { choices } from "./topics/choices";
import { readPoints } from "./topics/read-points";

const records = directoryRecords().filter((_, place) => place % 6 === 0);
const engine = createEngine(deliveredModel, records);
const top = 10;
const patient = { timeout: 120_000 };
const lengthRead = 6_000;

const honest = labelledCases().flatMap(({ demand }) => [
  demand.title ?? "",
  demand.description ?? "",
]);
const fragments = fc.oneof(
  fc.constantFrom(...Object.values(hostileTexts)).map((text) => text.slice(0, 60)),
  fc.constantFrom(...honest),
  fc.constantFrom("；", "\n", "（1）", "2、", "一是", "另外", "不需要", "除", "外", "已有", "不再"),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => {
    return String.fromCharCode(...units);
  }),
);
const mixture = fc
  .tuple(fc.array(fragments, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 3, 40, 4_000))
  .map(([parts, times]) => parts.join("").repeat(times).slice(0, 100_000));
const codes = fc
  .tuple(fc.constantFrom("EQUITY", "TRANSFER", "TECH_RD", "__proto__", "\ud800", ""), fc.nat(2_000))
  .map(([code, count]) => Array.from({ length: count }, () => code));

const demands: fc.Arbitrary<MatchDemand> = fc.record(
  {
    companyName: mixture,
    title: mixture,
    description: mixture,
    existingBase: mixture,
    partnerConditions: mixture,
    partnerWork: mixture,
    mainBusiness: mixture,
    mainProducts: mixture,
    intendedPartners: mixture,
    techField: fc.oneof(fc.constantFrom("01.02.01", "04"), mixture),
    county: fc.oneof(fc.constantFrom("320111"), mixture),
    categories: codes,
    cooperationModes: codes,
  },
  { requiredKeys: ["description"] },
);

/** How often the topics of a demand ask the engine for a ranking. */
function countRankings(demand: MatchDemand): number {
  let count = 0;
  const counting: Engine = {
    ...engine,
    rank: (asked, options) => {
      count += 1;
      return engine.rank(asked, options);
    },
  };
  answerTopics(counting, demand);
  return count;
}

/** Each round joins topics, so that there is one fewer in the next. */
const rankingsMax = (choices.topicsMax * (choices.topicsMax + 1)) / 2;

describe("mixtures of damaged, huge and hostile texts", () => {
  it("are answered soundly, and a second time in the same bytes", patient, () => {
    fc.assert(
      fc.property(demands, (demand) => {
        expectSound(engine.rank(demand, { top }), demand);
        const bytes = answerBytes(answerDemand(engine, demand));
        expect(answerBytes(answerDemand(engine, demand))).toBe(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it("make no more work than their longest readable part", patient, () => {
    fc.assert(
      fc.property(demands, (demand) => {
        for (const { folded } of readTexts(demand, deliveredModel.weights)) {
          expect(folded.length).toBeLessThanOrEqual(lengthRead);
          const { names, cues } = findHits(folded);
          expect(names.length).toBeLessThanOrEqual(folded.length);
          expect(cues.length).toBeLessThanOrEqual(folded.length);
        }
        // Title and description, each in as many pieces as are told apart.
        const points = readPoints(demand, deliveredModel.weights);
        expect(points.length).toBeLessThanOrEqual(2 * choices.piecesMax);
        for (const { span } of points) expect(span.end).toBeLessThanOrEqual(lengthRead);
        expect(countRankings(demand)).toBeLessThanOrEqual(rankingsMax);
      }),
      { numRuns: 30 },
    );
  });
});

describe("forms longer than any form allows", () => {
  it.each(Object.entries({ ...hostileLists, ...hostilePoints }))(
    "are answered soundly: %s",
    (_name, demand) => {
      expectSound(engine.rank(demand, { top }), demand);
      expect(countRankings(demand)).toBeLessThanOrEqual(rankingsMax);
    },
  );

  it("ask for one thing where their points are too many to be a list", () => {
    for (const [name, demand] of Object.entries(hostilePoints)) {
      if (name.startsWith("1,500")) expect(countRankings(demand)).toBe(0);
    }
  });

  it("count the codes of a list only up to a hundredth", () => {
    const first = Array.from({ length: 100 }, () => "EQUITY");
    const answer = (cooperationModes: string[]) =>
      engine.rank({ title: "机器人", cooperationModes }, { top });
    expect(answer([...first, "TRANSFER"])).toEqual(answer(first));
    expect(answer([...first.slice(1), "TRANSFER"])).not.toEqual(answer(first));
  });
});
