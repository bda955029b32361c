import { describe, expect, it } from "vitest";
import { demandText } from "./texts";

const companyName = "示例精密机械股份有限公司";

const demand = {
  title: "示例精密机械的柔轮寿命",
  description:
    "示例精密机械股份有限公司希望寿命不少于 10000 小时。电话 0512-5500 1001，clerk@demo.example。",
  partnerWork: "寿命评价，指标 0.5 μm。",
  partnerConditions: null,
  mainBusiness: "精密减速器",
  existingBase: "有疲劳试验台",
  intendedPartners: "某大学",
};

describe("the text of a demand that may leave the portal", () => {
  const text = demandText(demand, companyName);

  it("says what is needed", () => {
    expect(text).toContain("柔轮寿命");
    expect(text).toContain("希望寿命不少于 10000 小时");
    expect(text).toContain("0.5 μm");
  });

  it("leaves out the company's name with and without its legal form, telephone and e-mail", () => {
    expect(text).not.toMatch(/示例精密机械|5500|clerk|demo\.example/);
  });

  it("leaves out what describes the company or names others", () => {
    expect(text).not.toMatch(/精密减速器|疲劳试验台|某大学/);
  });

  it("is empty for an empty form, and no longer than two thousand characters", () => {
    expect(demandText({}, "")).toBe("");
    expect(demandText({ description: "长".repeat(9_000) }, "").length).toBe(2_000);
  });

  it("keeps a short name that is an ordinary word", () => {
    expect(demandText({ title: "机械臂的控制" }, "机械有限公司")).toBe("机械臂的控制");
  });
});
