import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import { answerDemand } from "../answer-demand";
import type { MatchDemand } from "../demand-text";
import { createEngine } from "../engine";
import { readCases } from "../evaluate";
import { deliveredModel } from "../models/models";
import { changedIn } from "./changed";

const records = directoryRecords();
const cases = readCases(readFileSync("tests/fixtures/matching/dev.jsonl", "utf8").split("\n"));

/** The directory with a sentence more about one unit of one body. */
function withPhrase(slug: string, phrase: string): DirectoryRecord[] {
  return records.map((record) => {
    const [unit, ...units] = record.units;
    if (record.slug !== slug || unit === undefined) return record;
    const zhHans = [...unit.can.zhHans, phrase];
    return { ...record, units: [{ ...unit, can: { ...unit.can, zhHans } }, ...units] };
  });
}

function storedOf(demand: MatchDemand, engine = createEngine(deliveredModel, records)) {
  const { verdict, matches, topics } = answerDemand(engine, demand, null);
  return { verdict, places: matches, topics };
}

const slug = "lscm";
const phrase = "谐波减速器柔轮疲劳试验";
const later = createEngine(deliveredModel, withPhrase(slug, phrase));
const changed = changedIn(later, new Set([slug]));

describe("few institutions that have changed", () => {
  it("are prepared once for an engine", () => {
    expect(changedIn(later, changed.slugs)).toBe(changed);
    const other = createEngine(deliveredModel, records);
    expect(changedIn(other, changed.slugs)).not.toBe(changed);
  });

  it("reach a demand for what they now can do, and those they stood in before", () => {
    const asked = {
      title: "谐波减速器柔轮疲劳试验",
      description: "谐波减速器柔轮寿命不足，找单位做疲劳试验。",
    };
    expect(changed.mayReach(asked, storedOf(asked))).toBe(true);
    const logistics = {
      title: "仓储物流RFID盘点",
      description: "仓库盘点慢，要做RFID与物流追踪。",
    };
    expect(changed.mayReach(logistics, storedOf(logistics))).toBe(true);
  });

  it("are never passed over where full ranking would bring them in", () => {
    const before = createEngine(deliveredModel, records);
    let passedOver = 0;
    for (const { demand } of cases) {
      const stored = storedOf(demand, before);
      if (changed.mayReach(demand, stored)) continue;
      passedOver += 1;
      const after = answerDemand(later, demand, null);
      const places = [
        ...after.matches,
        ...(after.topics?.topics ?? []).flatMap((each) => each.matches),
      ];
      expect(places.map(({ institution }) => institution)).not.toContain(slug);
    }
    expect(passedOver).toBeGreaterThan(0);
  });
});
