import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashedPairs } from "@/tests/fixtures/matching/embedding-server";
import { nearestUnits, packNearness, unpackNearness, type UnitVector } from "./nearness";
import { toUnitVector } from "./provider";

const vectorOf = (text: string) => toUnitVector(hashedPairs(text));

const texts = [
  ["polyu", "gear", "谐波减速器柔轮的疲劳寿命与热处理"],
  ["polyu", "battery", "锂离子电池固态电解质界面"],
  ["hkust", "chip", "碳化硅功率器件封装"],
  ["cityu", "gear", "齿轮传动的润滑与磨损"],
  ["hku", "drug", "小分子药物的递送"],
  ["cuhk", "robot", "手术机器人的力反馈"],
] as const;

const units: UnitVector[] = texts.map(([institution, unit, text]) => ({
  institution,
  unit,
  vector: vectorOf(text),
}));

/** Units whose cosine with `demand` is what is given; each of an institution of its own. */
function unitsAt(cosines: readonly number[]): UnitVector[] {
  return cosines.map((cosine, place) => ({
    institution: `body-${String(place).padStart(3, "0")}`,
    unit: "unit",
    vector: Float32Array.from([cosine, Math.sqrt(1 - cosine ** 2)]),
  }));
}

const demand = Float32Array.from([1, 0]);

describe("the nearest units", () => {
  it("are those whose texts are alike, one of each institution, the nearest first", () => {
    const [first, ...others] = nearestUnits(vectorOf("柔轮疲劳寿命"), units);
    expect(first).toMatchObject({ institution: "polyu", unit: "gear" });
    expect(others.map(({ institution }) => institution)).not.toContain("polyu");
  });

  it("do not depend on the order of the units", () => {
    const asked = vectorOf("谐波减速器的润滑");
    expect(nearestUnits(asked, units.toReversed())).toEqual(nearestUnits(asked, units));
  });

  it("are none where all units are equally near, or there are none", () => {
    expect(nearestUnits(demand, unitsAt([0.4, 0.4, 0.4]))).toEqual([]);
    expect(nearestUnits(demand, [])).toEqual([]);
  });

  it("do not depend on the range of cosines a model has", () => {
    const cosines = [0.1, 0.12, 0.15, 0.11, 0.13, 0.6];
    const narrow = cosines.map((cosine) => 0.7 + cosine / 4);
    expect(nearestUnits(demand, unitsAt(narrow))).toEqual(nearestUnits(demand, unitsAt(cosines)));
  });

  it("are only those that lead by a standard deviation or more", () => {
    const far = Array.from({ length: 20 }, (_, place) => 0.1 + place / 1000);
    const nearest = nearestUnits(demand, unitsAt([0.5, ...far]));
    expect(nearest.map(({ institution }) => institution)).toEqual(["body-000"]);
  });

  it("lead by whole hundredths, and a unit that comes nearer never leads by less", () => {
    const some = fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        some,
        fc.double({ min: 0, max: 0.09, noNaN: true }),
        ([own = 0, ...others], step) => {
          const leadAt = (cosine: number) =>
            nearestUnits(demand, unitsAt([cosine, ...others])).find(
              ({ institution }) => institution === "body-000",
            )?.lead ?? 0;
          const [before, after] = [leadAt(own), leadAt(own + step)];
          expect(Number.isInteger(before)).toBe(true);
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it("are read back as they are kept, and nothing else is", () => {
    const nearest = nearestUnits(vectorOf("柔轮疲劳寿命"), units);
    expect(unpackNearness(JSON.parse(JSON.stringify(packNearness(nearest))))).toEqual(nearest);
    expect(() => unpackNearness([["polyu", 3]])).toThrow();
  });
});
