import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import type { MatchDemand } from "./demand-text";
import { createEngine } from "./engine";
import { deliveredModel } from "./models/models";

const directory = createEngine(deliveredModel, directoryRecords());
const small = createEngine(deliveredModel, [
  recordOf("laser", { units: [unitOf("laser-1", ["激光雷达点云处理"])] }),
  recordOf("drug", { units: [unitOf("drug-1", ["抗体药物筛选"])] }),
]);

function firstOf(demand: MatchDemand, places = 1): string[] {
  return directory.rank(demand, { top: places }).matches.map(({ institution }) => institution);
}

describe("a demand in English", () => {
  it.each([
    ["RFID tag reading errors on metal housings", "RFID电子标签在金属外壳上读取出错"],
    ["traditional Chinese medicine quality control", "中药质量控制"],
    ["fuel cell vehicle powertrain control", "燃料电池汽车动力总成控制"],
    ["surgical robot for endoscopic surgery", "内窥镜手术机器人"],
    ["high-strength steel structure welding", "高强钢钢结构焊接"],
  ])("finds the bodies that its Chinese form finds: %s", (english, chinese) => {
    const [best] = firstOf({ title: chinese });
    expect(firstOf({ title: english }, 3)).toContain(best);
  });
});

describe("a demand in the words of the other side", () => {
  it.each([
    ["工业机器人传感器芯片", "工業機械人感測器晶片"],
    ["激光雷达视频识别", "激光雷達視像識別"],
    ["硅碳负极", "矽碳負極"],
  ])("is answered alike: %s", (mainland, hongKong) => {
    const answer = (title: string) =>
      directory
        .rank({ title }, { top: 10 })
        .matches.map(({ institution, score, band }) => ({ institution, score, band }));
    expect(answer(hongKong)).toEqual(answer(mainland));
  });
});

describe("words that do not count", () => {
  const first = (demand: MatchDemand) => small.rank(demand, { top: 1 }).matches[0]?.institution;

  it("are the company's own name, whatever it promises", () => {
    const description = "南京激光雷达有限公司要抗体";
    const companyName = "南京激光雷达有限公司";
    expect(first({ companyName, description })).toBe("drug");
  });

  it.each(["不要激光雷达点云处理，只要抗体", "谢绝激光雷达，找抗体的", "除激光雷达外，抗体也找"])(
    "are what is ruled out: %s",
    (description) => {
      const concept = (slug: string) =>
        small
          .rank({ description }, { top: 2 })
          .matches.find(({ institution }) => institution === slug)
          ?.criteria.find(({ key }) => key === "concept")?.value;
      expect(concept("laser")).toBe(0);
    },
  );
});

describe("damaged and hostile texts", () => {
  it.each([
    ["100,000 characters", "碳化硅功率模块的可靠性，".repeat(8_400)],
    ["only punctuation", "，。！？、；：“”（）…—".repeat(2_000)],
    ["mixed direction", "\u202e机器人\u202c روبوت abc \u200fעברית 碳化硅 ".repeat(500)],
    ["unpaired surrogates", "\ud83d机器\udc00人".repeat(2_000)],
    ["control characters", "\u0000\u0001\u001b机器人\u007f".repeat(500)],
    ["combining marks", `e${"\u0301".repeat(2_000)}机器人`],
  ])("get an answer with evidence inside the text: %s", (_, description) => {
    const { matches } = directory.rank(
      { title: description, description },
      {
        top: 20,
      },
    );
    expect(matches).toHaveLength(20);
    for (const { score, evidence } of matches) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const { start, end } of evidence) {
        expect(0 <= start && start < end && end <= description.length).toBe(true);
      }
    }
  });
});
