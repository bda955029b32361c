import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { toHongKong } from "@/lib/text/script";
import { twofold as form } from "@/tests/fixtures/matching/twofold";
import { labelledCases } from "@/scripts/labelled-cases";
import type { MatchDemand } from "../demand-text";
import { createEngine } from "../engine";
import { deliveredModel } from "../models/models";
import { choices } from "./choices";
import { answerTopics } from "./answer-topics";
import { countSplit, joinedFrom, severalIn, singleIn } from "./measure-topics";

const engine = createEngine(deliveredModel, directoryRecords());
const cases = labelledCases();

const twofold: MatchDemand = { ...form, cooperationModes: ["JOINT_DEVELOPMENT"] };

describe("a demand for two things", () => {
  const { topics, consortium } = answerTopics(engine, twofold);
  const textOf = (place: number) =>
    topics[place]?.spans
      .filter(({ field }) => field === "description")
      .map(({ start, end }) => twofold.description?.slice(start, end))
      .join("");

  it("is taken apart at its points, each quoted from the form", () => {
    expect(topics).toHaveLength(2);
    expect(textOf(0)).toContain("（1）中药饮片打成粉后真伪难辨");
    expect(textOf(0)).not.toContain("月球");
    expect(textOf(1)).toMatch(/^（2）为月球探测任务.*月尘问题。$/);
  });

  it("has each topic ranked by itself", () => {
    expect(topics[0]?.matches[0]?.institution).not.toBe(topics[1]?.matches[0]?.institution);
    for (const { matches } of topics) expect(matches.length).toBeLessThanOrEqual(5);
    const alone = engine.rank({ title: "月面机械臂", description: textOf(1) ?? null }, { top: 5 });
    const bodies = alone.matches.map(({ institution }) => institution);
    expect(bodies).toContain(topics[1]?.matches[0]?.institution);
  });

  it("gets the fewest bodies that cover both", () => {
    const taken = consortium?.members.flatMap(({ takes }) => takes.map(({ topic }) => topic));
    expect([...(taken ?? []), ...(consortium?.uncovered ?? [])].sort()).toEqual([0, 1]);
  });

  it("is answered alike in 繁體 and by the same directory in another order", () => {
    const converted = {
      ...twofold,
      title: toHongKong(twofold.title ?? ""),
      description: toHongKong(twofold.description ?? ""),
    };
    const other = createEngine(deliveredModel, directoryRecords().toReversed());
    expect(answerTopics(engine, converted)).toEqual({ topics, consortium });
    expect(answerTopics(other, twofold)).toEqual({ topics, consortium });
  });
});

describe("a demand for one thing", () => {
  it.each<[string, MatchDemand]>([
    ["of nothing", {}],
    ["of one sentence", { title: "碳化硅功率模块", description: "提高可靠性" }],
    [
      "with a list of figures",
      {
        title: "钙钛矿叠层电池稳定性",
        description:
          "需要：1）效率达到30%；2）85℃/85%RH 1000小时衰减≤5%；3）无铅泄漏封装；4）成本增加不超过0.08元/瓦。",
      },
    ],
  ])("%s has no topics", (_, demand) => {
    expect(answerTopics(engine, demand)).toEqual({ topics: [], consortium: null });
  });
});

describe("on the labelled cases", () => {
  it("hardly a demand for one thing is taken apart", { timeout: 60_000 }, () => {
    const { split, of } = countSplit(engine, singleIn(cases));
    expect(split / of).toBeLessThan(0.05);
  });

  it("nearly half of the demands for several things are", { timeout: 60_000 }, () => {
    const own = countSplit(engine, severalIn(cases));
    const joined = countSplit(engine, joinedFrom(cases));
    expect(own.split / own.of).toBeGreaterThan(0.4);
    expect(joined.split / joined.of).toBeGreaterThan(0.4);
  });
});

it("a text made to be long is answered, with a topic for no more than can be shown", () => {
  const description = "；碳化硅器件；中药鉴别；无人机；锂电池；海洋监测".repeat(300);
  const { topics } = answerTopics(engine, { title: "甲、乙、丙、丁", description });
  expect(topics.length).toBeLessThanOrEqual(choices.topicsMax);
});
