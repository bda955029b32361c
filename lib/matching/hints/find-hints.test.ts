import { describe, expect, it } from "vitest";
import { labelledCases } from "@/scripts/labelled-cases";
import { findHints } from "./find-hints";
import { descriptionMin, type HintAnswers } from "./hint";
import { hasIndicator } from "./has-indicator";

const full: HintAnswers = {
  title: "碳化硅功率模块封装可靠性提升",
  description:
    "公司1200V碳化硅功率模块在功率循环中焊层疲劳，希望改用银烧结封装并建立寿命模型，热阻降到0.1K/W以下，功率循环寿命由3万次提高到10万次，年产20万只。",
  techField: "01.02.03",
  categories: ["TECH_RD"],
  cooperationModes: ["JOINT_DEVELOPMENT"],
  plannedInvestment: "300",
};

const codesOf = (change: HintAnswers) => findHints({ ...full, ...change }).map(({ code }) => code);

describe("what would raise a match", () => {
  it("is nothing for a full demand", () => {
    expect(findHints(full)).toEqual([]);
  });

  it.each<[string, HintAnswers, string[]]>([
    ["the description", { description: null }, ["noDescription"]],
    ["the title", { title: " " }, ["noTitle"]],
    ["the field", { techField: "" }, ["noField"]],
    ["the levels of the field below the first", { techField: "01" }, ["broadField"]],
    ["the modes", { cooperationModes: [] }, ["noModes"]],
    ["the categories", { categories: null }, ["noCategories"]],
    ["the budget", { plannedInvestment: undefined }, ["noBudget"]],
    [
      "more words and figures",
      { description: "碳化硅焊层疲劳" },
      ["shortDescription", "noIndicators"],
    ],
    [
      "names of technologies",
      { title: "求助", description: "我们的东西总是不行，".repeat(6) + "只有80%能用" },
      ["noConcepts"],
    ],
  ])("is %s where it is missing", (_, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  it("is told in the order of what it would bring", () => {
    expect(findHints({}).map(({ code }) => code)).toEqual([
      "noDescription",
      "noTitle",
      "noField",
      "noModes",
      "noCategories",
      "noBudget",
    ]);
  });

  it("counts characters, not their halves", () => {
    const codes = (length: number) =>
      codesOf({ description: "碳化硅90%" + "𠮷".repeat(length - 6) });
    expect(codes(descriptionMin)).toEqual([]);
    expect(codes(descriptionMin - 1)).toEqual(["shortDescription"]);
  });
});

describe("a technical figure", () => {
  it.each([
    "面形精度0.5μm",
    "合格率由80％提高到95％",
    "强度120 MPa",
    "寿命10万次",
    "耐温200℃",
    "插拔5000次",
    "时延<100 ms",
    "误差不超过±2",
    "衰减≤5",
    "增益12dBi以上，带宽400MHz",
    "产水30吨",
    "成本降低3倍",
    "续航500公里",
    "寿命5年",
    "5-10nm",
  ])("is found in %s", (text) => {
    expect(hasIndicator(text)).toBe(true);
  });

  it.each([
    "希望提高可靠性",
    "2023年开始立项",
    "型号A100",
    "有3个问题",
    "5G基站",
    "第2代产品",
    "3D打印",
    "4S店",
  ])("is not found in %s", (text) => {
    expect(hasIndicator(text)).toBe(false);
  });

  it("is in nearly all demands people wrote with care", () => {
    const texts = labelledCases()
      .filter(({ style, kind }) => style === "clean" && kind === "normal")
      .map(({ demand }) => demand.description ?? "");
    const found = texts.filter(hasIndicator);
    expect(found.length / texts.length).toBeGreaterThan(0.9);
  });
});
