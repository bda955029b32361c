import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../lib/core/locales";
import { wordsOf } from "./words";

/** What the clerk types, page by page; the company is the demo account's own, which does not exist. */
export const typed = {
  what: {
    description:
      "机壳棱边毛刺高 0.05 至 0.2 mm，现用人工去除，返修率约 6%。希望用协作机器人力控打磨，接触力波动不大于 1 N，节拍不超过 35 秒，并用三维视觉修正来料偏差。",
    existingBase: "两台六轴机器人、一套打磨主轴，已投入 60 万元，项目组 5 人。",
  },
  money: { plannedInvestment: "１２０", totalInvestment: "1,320.50" },
  partner: {
    partnerConditions: "做过金属件机器人力控打磨，有三维视觉定位案例。",
    partnerWork: "力控算法、视觉定位和工艺参数。",
  },
  company: { foundedOn: "2008年7月" },
  business: {
    mainBusiness: "笔记本电脑金属机壳加工",
    mainProducts: "金属机壳、散热支架",
    revenueLastYear: "27,400",
    employees: "236",
    rdEmployees: "39",
    profile: "演示企业，并不存在。",
  },
  place: { address: "示例路 88 号（演示地址）", website: "https://www.demo.example" },
  contact: {
    contactName: "示例联系人",
    contactPhone: "0512-5500 1011",
    email: "contact11@demo.example",
  },
} as const;

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, value] of Object.entries(values)) {
    await page.locator(`#${field}`).fill(value);
  }
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`input[name=${name}][value=${value}]`).check();
}

async function next(page: Page, locale: Locale): Promise<void> {
  await page
    .getByRole("button", { name: wordsOf(locale)("intake", "page.save"), exact: true })
    .click();
}

/** Fills the seven pages one after the other, as a person would, and ends on the task list. */
export async function fillForm(page: Page, locale: Locale, title: string): Promise<void> {
  const words = wordsOf(locale);
  await page.locator("#title").fill(title);
  // The search takes any script and language; the arrow and Enter choose, as without a mouse.
  const search = page.getByRole("combobox", {
    name: words("intake", "picker.search").replace(
      "{label}",
      words("intake", "fields.techField.label"),
    ),
  });
  await search.fill("機器人");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(async () => {
    await search.press("ArrowDown");
    await expect(search).toHaveAttribute("aria-activedescendant", /08\.04\.02$/, { timeout: 500 });
  }).toPass();
  await search.press("Enter");
  await expect(page.locator("#techField-3")).toHaveValue("08.04.02");
  await choose(page, "categories", "TECH_RENOVATION");
  await fill(page, typed.what);
  await next(page, locale);

  await fill(page, typed.money);
  await next(page, locale);

  await fill(page, typed.partner);
  await choose(page, "cooperationModes", "JOINT_DEVELOPMENT");
  await choose(page, "hasIntendedPartner", "no");
  await next(page, locale);

  await fill(page, typed.company);
  await choose(page, "enterpriseType", "SME");
  await page.locator("#industry").selectOption("C");
  await page.locator("#industry-2").selectOption("39");
  await next(page, locale);

  await fill(page, typed.business);
  await choose(page, "isHighTech", "yes");
  await next(page, locale);

  await page.locator("#county").selectOption("320500");
  await page.locator("#county-2").selectOption("320583");
  await fill(page, typed.place);
  await choose(page, "inHighTechZone", "yes");
  await page.locator("#highTechZone").fill("昆山高新技术产业开发区");
  await next(page, locale);

  await fill(page, typed.contact);
  await next(page, locale);
}
