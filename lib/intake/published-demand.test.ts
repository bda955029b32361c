import { describe, expect, it } from "vitest";
import { toAbstract, toPublished, type PublishedSource } from "./published-demand";

function makeSource(changes: Partial<PublishedSource> = {}): PublishedSource {
  return {
    number: "JS-2026-000001",
    title: "高导热封装材料",
    techField: "04.02.03",
    cityCode: "320500",
    categories: ["TECH_RD"],
    cooperationModes: ["JOINT_DEVELOPMENT"],
    publishedAt: new Date("2026-11-20T00:00:00Z"),
    companyName: "样例电子有限公司",
    plannedInvestmentWan: 300,
    description: "需要导热系数更高的封装材料。",
    ...changes,
  };
}

describe("toPublished", () => {
  it("shows the budget as a band, never as an amount", () => {
    const published = toPublished(makeSource({ plannedInvestmentWan: 317.25 }));
    expect(published.budget).toBe("to500");
    expect(JSON.stringify(published)).not.toContain("317");
  });

  it("carries neither the company's name nor the description", () => {
    const published = toPublished(makeSource({ title: "样例电子有限公司的封装材料" }));
    expect(published.title).toBe("本企业的封装材料");
    expect(JSON.stringify(published)).not.toContain("样例电子");
    expect(published).not.toHaveProperty("description");
  });
});

describe("toAbstract", () => {
  it("takes the company's name out before it cuts, so that no half of it remains", () => {
    const description = "材".repeat(116) + "样例电子有限公司" + "料".repeat(20);
    const { abstract } = toAbstract(makeSource({ description }));
    expect(abstract).not.toContain("样例");
    expect([...abstract]).toHaveLength(120);
  });

  it("cuts between characters, also where one takes two code units", () => {
    const { abstract, isAbstractCut } = toAbstract(makeSource({ description: "𠮷".repeat(121) }));
    expect(abstract).toBe("𠮷".repeat(120));
    expect(isAbstractCut).toBe(true);
  });

  it("leaves a short description whole and says so", () => {
    expect(toAbstract(makeSource())).toMatchObject({
      abstract: "需要导热系数更高的封装材料。",
      isAbstractCut: false,
    });
  });
});
