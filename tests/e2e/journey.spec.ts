import { expect, test } from "@playwright/test";
import { fillForm, typed } from "./annex2-form";
import { signIn } from "./people";
import { languages, wordsOf } from "./words";

for (const locale of languages) {
  test(`a demand goes from the empty form to the Hong Kong institution (${locale})`, async ({
    browser,
  }) => {
    test.slow();
    const words = wordsOf(locale);
    const title = `机壳毛刺的机器人力控打磨 ${locale}`;

    const company = await (await browser.newContext()).newPage();
    await signIn(company, locale, "company");
    await company.getByRole("button", { name: words("intake", "list.start") }).click();
    await company
      .getByRole("link", { name: words("intake", "pages.what.title"), exact: true })
      .click();
    await fillForm(company, locale, title);
    await company.getByRole("link", { name: words("intake", "tasks.check") }).click();
    await expect(company.locator("#answer-totalInvestment")).toContainText("1,320.50");
    await company
      .getByRole("button", { name: words("intake", "check.submit"), exact: true })
      .click();
    const number = company.getByText(/^JS-\d{4}-\d{6}$/);
    await expect(number).toBeVisible();
    const reference = await number.innerText();

    const reviewer = await (await browser.newContext()).newPage();
    await signIn(reviewer, locale, "reviewer");
    await reviewer.locator("#q").fill(reference);
    await reviewer.locator("#q").press("Enter");
    await reviewer.locator("table a").first().click();
    await expect(reviewer.getByText(words("matching", "verdict.matched"))).toBeVisible({
      timeout: 30_000,
    });
    await expect(reviewer.locator("mark").first()).toBeVisible();
    await reviewer
      .getByRole("button", { name: words("review", "moves.claim"), exact: true })
      .click();
    await reviewer
      .getByRole("button", { name: words("review", "decisions.confirm"), exact: true })
      .click();
    await expect(reviewer.locator("main")).toContainText(/演示[员員] 乙/);
    await reviewer
      .getByRole("button", { name: words("review", "moves.publish"), exact: true })
      .click();
    await expect(
      reviewer.getByText(words("intake", "states.published"), { exact: true }).first(),
    ).toBeVisible();

    const institution = await (await browser.newContext()).newPage();
    await signIn(institution, locale, "institution");
    await institution.goto(`/${locale}/institution/demands/${reference}`);
    await expect(institution.locator("main")).toContainText("35");
    const shown = await institution.locator("main").innerText();
    expect(shown).not.toContain("示例精密");
    expect(shown).not.toContain(typed.contact.contactPhone);
    expect(shown).not.toContain(typed.contact.contactName);
    await expect(institution.getByText(words("matching", "total")).first()).toBeVisible();
  });
}
