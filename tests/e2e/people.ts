import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../lib/core/locales";

/** The demo accounts of the start command. */
export const people = {
  company: "company@demo.example",
  reviewer: "reviewer@demo.example",
  city: "city@demo.example",
  institution: "institution@demo.example",
  admin: "admin@demo.example",
} as const;

const password = "Demo-portal-2026";

/** Signs a demo person in and waits for their own first page. */
export async function signIn(page: Page, locale: Locale, person: keyof typeof people) {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("#email").fill(people[person]);
  await page.locator("#password").fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}
