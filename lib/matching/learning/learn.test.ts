import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate";
import { criterionKeys, type CriterionKey } from "../match";
import { deliveredModel } from "../models/models";
import { fitPoints, scoreOf, type Points } from "./fit-points";
import { pairsOf, type Judged } from "./judged";
import { baseOf, learn, needed } from "./learn";

const present = deliveredModel.weights.points;

function sumOf(points: Points): number {
  return criterionKeys.reduce((sum, key) => sum + points[key], 0);
}

function pointsWith(change: Partial<Record<CriterionKey, number>>): Points {
  return { ...present, ...change };
}

/** Staff who judge by these points, over so many demands with as many bodies each. */
function decisionsBy(points: Points, demands: number, bodies = 6): Judged[] {
  const random = seededRandom(11);
  return Array.from({ length: demands }, (_, demand) => {
    const drawn = Array.from({ length: bodies }, () => {
      const values = criterionKeys.map((key) => [key, random()] as const);
      return Object.fromEntries(values) as Record<CriterionKey, number>;
    }).sort((one, other) => scoreOf(other, points) - scoreOf(one, points));
    return drawn.map((values, place) => ({
      demandId: `d${String(demand).padStart(4, "0")}`,
      isWanted: place < bodies / 2,
      values,
    }));
  }).flat();
}

describe("fitting points to decisions", () => {
  it("leaves the points as they are without a decision", () => {
    expect(fitPoints([], present)).toEqual(present);
  });

  it("barely moves them for one decision", () => {
    const fitted = fitPoints(pairsOf(decisionsBy(pointsWith({ jiangsu: 60 }), 1, 2)), present);
    for (const key of criterionKeys) {
      expect(Math.abs(fitted[key] - present[key])).toBeLessThan(0.12 * present[key] + 0.05);
    }
  });

  it("moves them towards what staff judge by, keeping their sum and none below zero", () => {
    const staff = pointsWith({ field: present.field * 3, concept: 2 });
    const fitted = fitPoints(pairsOf(decisionsBy(staff, 120)), present);
    expect(fitted.field).toBeGreaterThan(present.field * 1.2);
    expect(fitted.concept).toBeLessThan(present.concept * 0.8);
    expect(Math.abs(sumOf(fitted) - sumOf(present))).toBeLessThan(0.1);
    expect(sumOf(fitted)).toBeLessThanOrEqual(sumOf(present));
    expect(Math.min(...Object.values(fitted))).toBeGreaterThanOrEqual(0);
  });

  it("is the same in whatever order the decisions came, to the last place", () => {
    const pairs = pairsOf(decisionsBy(pointsWith({ text: 40 }), 20));
    const again = fitPoints(pairs.toReversed(), present);
    const fitted = fitPoints(pairs, present);
    for (const key of criterionKeys) expect(again[key]).toBeCloseTo(fitted[key], 1);
  });
});

describe("learning in shadow", () => {
  it("gives no weights below the number of decisions or of demands that is needed", () => {
    expect(baseOf(needed.decisions - 1, needed.demands).isEnough).toBe(false);
    expect(baseOf(needed.decisions, needed.demands - 1).isEnough).toBe(false);
    expect(baseOf(needed.decisions, needed.demands).isEnough).toBe(true);
    const few = learn(decisionsBy(present, needed.demands - 1), present);
    expect(few.points).toBeNull();
  });

  it("is sure of a gain on held-out demands where staff judge by other points", () => {
    const staff = pointsWith({ field: 5, text: 60, concept: 5 });
    const lesson = learn(decisionsBy(staff, 60), present);
    expect(lesson.base).toEqual({ decisions: 360, demands: 60, isEnough: true });
    expect(lesson.points?.text).toBeGreaterThan(present.text);
    expect(lesson.isSure).toBe(true);
    expect(lesson.learned).toBeGreaterThan(lesson.present);
    expect(lesson.better.low).toBeGreaterThan(0);
  });

  it("is not sure of a gain where staff already judge by the present points", () => {
    const lesson = learn(decisionsBy(present, 60), present);
    expect(lesson.present).toBe(1);
    expect(lesson.isSure).toBe(false);
  });

  it("is not sure of a gain where staff decide by lot", () => {
    const random = seededRandom(5);
    const lot = decisionsBy(present, 60).map((each) => ({ ...each, isWanted: random() < 0.5 }));
    expect(learn(lot, present).isSure).toBe(false);
  });
});
