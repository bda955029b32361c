import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./people";
import { languages, wordsOf } from "./words";

const locale = "zh-Hans";
const words = wordsOf(locale);

/** A new draft, its first page open; answers the page's address. */
async function startDraft(page: Page): Promise<string> {
  await signIn(page, locale, "company");
  await page.getByRole("button", { name: words("intake", "list.start") }).click();
  await page.getByRole("link", { name: words("intake", "pages.what.title"), exact: true }).click();
  await expect(page.locator("#title")).toBeVisible();
  return page.url();
}

/** Waits until the page says that what was typed lies with the server. */
async function waitForSave(page: Page, typing: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().includes("/company/demands/"),
  );
  await typing();
  await saved;
}

test("a draft saves itself and survives reload, language switch and the back button", async ({
  page,
}) => {
  await startDraft(page);
  await waitForSave(page, () => page.locator("#title").fill("柔轮疲劳寿命"));
  await page.reload();
  await expect(page.locator("#title")).toHaveValue("柔轮疲劳寿命");
  // Typed and left at once: the browser's own copy carries it over.
  await page.locator("#existingBase").fill("有试验台两台");
  await page.getByRole("link", { name: "繁體" }).click();
  await expect(page).toHaveURL(/zh-Hant/);
  await expect(page.locator("#existingBase")).toHaveValue("有试验台两台");
  await page.goBack();
  await expect(page.locator("#title")).toHaveValue("柔轮疲劳寿命");
});

test("a lost connection loses nothing: the text is sent when it returns", async ({
  page,
  context,
}) => {
  const address = await startDraft(page);
  await context.setOffline(true);
  await page.locator("#description").fill("断线时写下的内容");
  await expect(page.getByText(words("intake", "saving.offline"))).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(words("intake", "saving.offline"))).toBeHidden({ timeout: 20_000 });
  await page.goto(address);
  await expect(page.locator("#description")).toHaveValue("断线时写下的内容");
});

test("two tabs on one field: the second sees both texts and chooses", async ({ page, context }) => {
  const address = await startDraft(page);
  const other = await context.newPage();
  await other.goto(address);
  // The search box over the fields of technology comes with the scripts: the second tab has read the draft.
  const search = words("intake", "picker.search").replace("{label}", "");
  await expect(other.getByRole("combobox", { name: search })).toBeVisible();
  await waitForSave(page, () => page.locator("#title").fill("第一个标签页"));
  await waitForSave(other, () => other.locator("#title").fill("第二个标签页"));
  const panel = other.getByRole("form", { name: words("intake", "conflict.title") });
  await expect(panel).toContainText("第一个标签页");
  await expect(panel).toContainText("第二个标签页");
  await panel.getByLabel(words("intake", "conflict.keepMine")).check();
  await panel.getByRole("button", { name: words("intake", "conflict.resolve") }).click();
  await expect(panel).toBeHidden();
  await page.goto(address);
  await expect(page.locator("#title")).toHaveValue("第二个标签页");
});

test("an ended session keeps what is typed until one signs in again", async ({ page, context }) => {
  const address = await startDraft(page);
  await context.clearCookies();
  await page.locator("#title").fill("登录过期后写下的");
  await expect(page.getByText(words("intake", "saving.signedOut"))).toBeVisible();
  await page.getByRole("link", { name: words("intake", "saving.signIn") }).click();
  await signIn(page, locale, "company");
  await page.goto(address);
  await expect(page.locator("#title")).toHaveValue("登录过期后写下的");
});

for (const language of languages) {
  test(`the form works without scripts: plain selects, errors beside the fields (${language})`, async ({
    browser,
  }) => {
    const say = wordsOf(language);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, language, "company");
    await page.getByRole("button", { name: say("intake", "list.start") }).click();
    await page.getByRole("link", { name: say("intake", "pages.what.title"), exact: true }).click();
    await page.locator("#title").fill("无脚本填写的需求");
    await page.locator("select[name=techField]").selectOption("08.04.02");
    await page.getByRole("button", { name: say("intake", "page.save"), exact: true }).click();
    await expect(page.getByText(say("intake", "page.errors"))).toBeVisible();
    await expect(page.locator("#description-error")).toBeVisible();
    await expect(page.locator("#title")).toHaveValue("无脚本填写的需求");
    await expect(page.locator("select[name=techField]")).toHaveValue("08.04.02");
    await page.locator("input[name=categories][value=TECH_RD]").check();
    await page.locator("#description").fill("要解决的问题");
    await page.locator("#existingBase").fill("已有试验台");
    await page.getByRole("button", { name: say("intake", "page.save"), exact: true }).click();
    await expect(page.locator("h1")).toHaveText(say("intake", "pages.money.title"));
    await context.close();
  });
}

test("a wrong credit code is explained, and the company may insist on it", async ({ page }) => {
  await startDraft(page);
  await page.goto(page.url().replace(/what$/, "company"));
  await page.locator("#uscc").fill("91320583MADEM0118A");
  const save = page.getByRole("button", { name: words("intake", "page.save"), exact: true });
  await save.click();
  await expect(page.locator("#uscc-error")).toContainText(words("intake", "errors.usccChecksum"));
  await page.getByLabel(words("intake", "usccOverride.label")).check();
  await save.click();
  await expect(page.locator("#uscc-error")).toBeHidden();
});

test("the form can be filled by keyboard alone", async ({ page }) => {
  await startDraft(page);
  await page.goto(page.url().replace(/what$/, "money"));
  await page.locator("#plannedInvestment").focus();
  await page.keyboard.type("120");
  await page.keyboard.press("Tab");
  await expect(page.locator("#totalInvestment")).toBeFocused();
  await page.keyboard.type("100");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // The summary of errors takes the focus and leads to the field.
  await expect(
    page.getByRole("alert").filter({ hasText: words("intake", "page.errors") }),
  ).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#plannedInvestment")).toBeFocused();
});
