import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { createEngine } from "./engine";
import { deliveredModel } from "./models/models";
import { packCriteria, packEvidence, unpackCriteria, unpackEvidence } from "./pack-match";
import { answerBytes, packAnswer, storedAnswer } from "./stored-answer";
import { storedMatchSchema } from "./stored-match";

const demand = {
  title: "谐波减速器柔轮疲劳寿命提升",
  techField: "08.04.02",
  categories: ["TECH_RD"],
  description: "工业机器人用谐波减速器柔轮出现裂纹，希望寿命不少于 10000 小时。",
};
const engine = createEngine(deliveredModel, directoryRecords());
const answer = storedAnswer(engine.rank(demand, { top: 30 }), null);

describe("a packed match", () => {
  it("is read back as it was, for every place of an answer", () => {
    expect(answer.matches.length).toBeGreaterThan(5);
    for (const { criteria, evidence } of answer.matches) {
      expect(unpackCriteria(packCriteria(criteria))).toEqual(criteria);
      expect(unpackEvidence(packEvidence(evidence))).toEqual(evidence);
    }
  });

  it("keeps names and words with quotes, and what is absent", () => {
    const reason = { code: 'a "quoted"\n code', params: { 名: "值,]", count: 0 } };
    const criterion = { key: "text", value: 1 / 3, points: 0, pointsMax: 12, reasons: [reason] };
    expect(unpackCriteria(packCriteria([criterion as never]))).toEqual([criterion]);
    const item = { criterion: "text", field: "title", start: 0, end: 2, phrase: '“”"' };
    const evidence = [
      { ...item, unit: null, concept: null },
      { ...item, unit: '“”"', concept: "title" },
    ];
    expect(unpackEvidence(packEvidence(evidence as never))).toEqual(evidence);
  });

  it("takes less than half of the plain JSON", () => {
    const { places } = packAnswer(answer);
    const packed = places.map(({ criteria, evidence }) => criteria + evidence).join("");
    expect(packed.length).toBeLessThan(answerBytes(answer).length / 2);
  });

  it("is read from a row of an earlier release, where it lies in full", () => {
    const [first] = answer.matches;
    expect(storedMatchSchema.parse(first)).toEqual(
      storedMatchSchema.parse(packAnswer(answer).places[0]),
    );
  });

  it("that is damaged is refused", () => {
    expect(() => unpackCriteria('[["concept",1]]')).toThrow();
    expect(() => unpackEvidence("[]")).toThrow();
  });
});

describe("the fingerprint of an answer", () => {
  it("is equal for the same answer and another where anything differs", () => {
    const { hash } = packAnswer(answer);
    expect(packAnswer(structuredClone(answer)).hash).toBe(hash);
    const [first, ...rest] = answer.matches;
    if (first === undefined) throw new Error("nothing was ranked");
    for (const change of [
      { score: first.score + 0.1 },
      { unit: null },
      { evidence: first.evidence.slice(1) },
      { criteria: first.criteria.slice(1) },
    ]) {
      expect(packAnswer({ ...answer, matches: [{ ...first, ...change }, ...rest] }).hash).not.toBe(
        hash,
      );
    }
    expect(packAnswer({ ...answer, verdict: "none" }).hash).not.toBe(hash);
    expect(packAnswer({ ...answer, missing: ["title"] }).hash).not.toBe(hash);
  });
});
