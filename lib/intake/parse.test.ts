import { describe, expect, it } from "vitest";
import { fieldKeys, type RawAnnex2 } from "./annex2";
import { findPage, pages } from "./pages";
import { pageIssues, pageStatus, parseAnnex2, toRaw } from "./parse";

const today = "2026-11-21";

/** A complete form of a company that does not exist; the code is the worked example of GB 32100. */
const complete: RawAnnex2 = {
  companyName: "苏州示例精密机械有限公司",
  uscc: "9132 0700 7040 4786 xb",
  usccChecksumOverridden: "",
  foundedOn: "2015年3月",
  enterpriseType: "SME",
  industry: "34",
  mainBusiness: "精密减速器",
  mainProducts: "谐波减速器",
  isHighTech: "yes",
  revenueLastYear: "１２,３４５.６０",
  inHighTechZone: "no",
  highTechZone: "昆山高新技术产业开发区",
  employees: "1,200",
  rdEmployees: "80",
  address: "示例路1号",
  county: "320583",
  contactName: "示例联系人",
  contactPhone: "0512-55001001",
  email: "contact@demo.example",
  website: "",
  profile: "演示企业",
  title: "谐波减速器柔轮疲劳寿命提升",
  techField: "08.04.02",
  plannedInvestment: "120",
  totalInvestment: "300",
  categories: ["TECH_RD"],
  description: "寿命不少于 10000 小时",
  existingBase: "有试验台",
  partnerConditions: "有材料疲劳经验",
  partnerWork: "热处理工艺",
  hasIntendedPartner: "no",
  intendedPartners: "留下的旧名字",
  cooperationModes: ["JOINT_DEVELOPMENT"],
};

function issuesOf(change: Partial<RawAnnex2>): string[] {
  const parsed = parseAnnex2({ ...complete, ...change }, { today });
  return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.field}: ${issue.key}`);
}

describe("parseAnnex2", () => {
  it("reads a complete form: widths, separators and marks are the writer's business", () => {
    const parsed = parseAnnex2(complete, { today });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        uscc: "91320700704047 86XB".replace(" ", ""),
        foundedOn: "2015-03",
        revenueLastYear: 12345.6,
        employees: 1200,
        website: null,
      },
    });
  });

  it("drops a name left over from before the answer “no”", () => {
    const parsed = parseAnnex2(complete, { today });
    expect(parsed).toMatchObject({ value: { highTechZone: null, intendedPartners: null } });
  });

  it("names every missing field of an empty form, in the form's order", () => {
    const parsed = parseAnnex2({}, { today });
    const fields = parsed.ok ? [] : parsed.issues.map((issue) => issue.field);
    expect(fields).toEqual(
      fieldKeys.filter((key) => !["website", "highTechZone", "intendedPartners"].includes(key)),
    );
  });

  it.each<[string, Partial<RawAnnex2>, string]>([
    ["more R&D staff than staff", { rdEmployees: "1300" }, "rdEmployees: moreThanEmployees"],
    [
      "more intended than in total",
      { plannedInvestment: "301" },
      "plannedInvestment: moreThanTotal",
    ],
    [
      "a zone without its name",
      { inHighTechZone: "yes", highTechZone: " " },
      "highTechZone: required",
    ],
    [
      "a partner without a name",
      { hasIntendedPartner: "yes", intendedPartners: "" },
      "intendedPartners: required",
    ],
    ["three decimals of 万元", { totalInvestment: "300.125" }, "totalInvestment: money"],
    ["a date to come", { foundedOn: "2027-01" }, "foundedOn: dateInFuture"],
    ["a field above the lowest level", { techField: "08.04" }, "techField: notAChoice"],
    ["an unknown choice", { categories: ["TECH_RD", "WISH"] }, "categories: notAChoice"],
    ["a text beyond the limit", { description: "长".repeat(4001) }, "description: tooLong"],
  ])("refuses %s beside the field", (_what, change, expected) => {
    expect(issuesOf(change)).toEqual([expected]);
  });

  it("takes a code whose check character does not fit only with the company's word", () => {
    const uscc = "91320700704047861A";
    expect(issuesOf({ uscc })).toEqual(["uscc: usccChecksum"]);
    expect(issuesOf({ uscc, usccChecksumOverridden: "yes" })).toEqual([]);
  });

  it("reads back what it wrote", () => {
    const parsed = parseAnnex2(complete, { today });
    const again = parsed.ok ? parseAnnex2(toRaw(parsed.value), { today }) : parsed;
    expect(again).toEqual(parsed);
  });
});

describe("pages", () => {
  it("show each field on exactly one page", () => {
    expect(pages.flatMap((page) => page.fields).toSorted()).toEqual([...fieldKeys].toSorted());
  });

  it("are not started, in progress and completed", () => {
    const money = findPage("money");
    if (money === null) throw new Error("no page money");
    expect(pageStatus({}, money, today)).toBe("notStarted");
    expect(pageStatus({ plannedInvestment: "5" }, money, today)).toBe("inProgress");
    expect(pageStatus(complete, money, today)).toBe("completed");
  });

  it("report only what is filled and wrong until the person has asked", () => {
    const money = findPage("money");
    if (money === null) throw new Error("no page money");
    const raw = { plannedInvestment: "abc" };
    const filled = pageIssues(raw, money, { today, leniency: "filled" });
    const all = pageIssues(raw, money, { today, leniency: "all" });
    expect(filled.map((issue) => issue.field)).toEqual(["plannedInvestment"]);
    expect(all.map((issue) => issue.field)).toEqual(["plannedInvestment", "totalInvestment"]);
  });
});
