import { describe, expect, it } from "vitest";
import { rejectReasons } from "@/lib/review/reasons";
import { criterionKeys } from "../match";
import { pairsOf, readJudged, tellingReasons, type DecisionRow } from "./judged";

const criteria = criterionKeys.map((key, place) => ({ key, value: place / 10, points: 1 }));
const row: DecisionRow = {
  demandId: "d1",
  decision: "confirmed",
  reason: null,
  features: { rank: 1, band: "good", criteria },
};

function rejected(reason: string, demandId = "d1"): DecisionRow {
  return { ...row, demandId, decision: "rejected", reason };
}

describe("decisions to learn from", () => {
  it("are confirmed and added ones, and rejections for a reason of fit", () => {
    const rows = [
      row,
      { ...row, decision: "added" },
      ...rejectReasons.map((each) => rejected(each)),
    ];
    const judged = readJudged(rows);
    expect(judged.filter(({ isWanted }) => isWanted)).toHaveLength(2);
    expect(judged.filter(({ isWanted }) => !isWanted)).toHaveLength(tellingReasons.size);
    expect(judged[0]?.values.text).toBe(0.1);
  });

  it("name only reasons that staff can give", () => {
    const known: readonly string[] = rejectReasons;
    expect([...tellingReasons].filter((reason) => !known.includes(reason))).toEqual([]);
  });

  it("are left out without features, or with those of an engine with other criteria", () => {
    const without = [{}, null, { criteria: criteria.slice(1) }, { criteria: [{ key: "luck" }] }];
    expect(readJudged(without.map((features) => ({ ...row, features })))).toEqual([]);
  });

  it("order only bodies of the same demand", () => {
    const judged = readJudged([
      row,
      { ...row, decision: "added" },
      rejected("tooBasic"),
      rejected("tooBasic", "d2"),
    ]);
    expect(pairsOf(judged).map(({ demandId }) => demandId)).toEqual(["d1", "d1"]);
  });
});
