import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import type { people } from "./people";
import { signIn } from "./people";
import { languages } from "./words";

/** Two are signed out: who comes to take part, and who comes to read. */
type Visitor = keyof typeof people | "nobody" | "reader";

/** Links to follow for pages whose address holds an identifier: the first link of a list. */
type Stop = string | { list: string; link: string; then?: readonly string[] };

const stops: Record<Visitor, readonly Stop[]> = {
  nobody: [
    "/",
    "/about",
    "/privacy",
    "/accessibility",
    "/demands",
    "/demands?city=321100",
    "/quality",
    { list: "/demands", link: "main h2 a" },
    "/sign-in",
    "/sign-up",
    "/forgot",
    "/forgot/sent",
    "/reset/wrong-token",
    "/invitation/wrong-token",
    "/no-such-page",
  ],
  reader: [
    "/schemes",
    "/schemes?q=zzz",
    "/schemes/mhkjfs",
    "/schemes/none",
    "/profile",
    "/profile/support",
    "/profile/using",
    "/profile/series",
    "/profile/series/gii-rank-hk",
    "/profile/timeline",
    "/profile/timeline?planned=only",
    "/profile/documents",
    "/profile/data",
    "/directory",
    "/directory?q=不存在的机构",
    "/directory?q=工業邨",
    "/directory?status=any",
    "/directory/innohk",
    "/directory/astri",
    "/directory/nami",
    "/directory/polyu",
    "/search",
    "/search?q=晶片",
  ],
  company: [
    "/company/demands",
    "/company/details",
    "/account",
    "/review",
    {
      list: "/company/demands",
      link: "table tr:has-text('少样本') a",
      then: [
        "what?check=1",
        "money",
        "partner",
        "company?check=1",
        "business",
        "place",
        "contact",
        "check",
      ],
    },
    {
      list: "/company/demands",
      link: "table tr:has-text('力控打磨') a",
      then: ["what", "partner"],
    },
    {
      list: "/company/demands",
      link: "table tr:has-text('JS-2026-000011') a",
      then: ["print", "submitted"],
    },
  ],
  reviewer: [
    "/review",
    "/review?q=没有这样的需求",
    { list: "/review?state=inReview", link: "table a" },
    { list: "/review?state=submitted", link: "table a" },
    { list: "/review?state=declined", link: "table a" },
  ],
  city: ["/review"],
  institution: [
    "/institution",
    "/institution/demands",
    { list: "/institution", link: "main h2 a" },
  ],
  admin: [
    "/admin",
    "/admin/accounts",
    "/admin/model",
    "/admin/model?compare=0.0.0",
    "/admin/outbox",
    "/admin/audit",
    { list: "/admin/outbox", link: "table a" },
  ],
};

const widths = [1280, 360];

/** The standards of the design: WCAG 2.2 AA, with contrast. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Parts that hide what does not fit their width, words for screen readers aside. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1)
      .filter((part) => /hidden|clip/.test(getComputedStyle(part).overflowX))
      .map((part) => `cuts off: ${part.outerHTML.slice(0, 120)}`),
  );
}

/** Draws what would be drawn only near the screen: until then it has no true size to inspect. */
function drawAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>(".drawn-when-near")) {
      part.style.contentVisibility = "visible";
    }
  });
}

async function inspect(page: Page): Promise<string[]> {
  await drawAll(page);
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  faults.push(...(await cutOff(page)));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overflow > 0 ? [...faults, `wider than the window by ${overflow} pixels`] : faults;
}

async function addressesOf(page: Page, locale: string, stop: Stop): Promise<string[]> {
  if (typeof stop === "string") return [`/${locale}${stop === "/" ? "" : stop}`];
  await page.goto(`/${locale}${stop.list}`);
  const address = (await page.locator(stop.link).first().getAttribute("href")) ?? "";
  return [address, ...(stop.then ?? []).map((part) => `${address}/${part}`)];
}

for (const locale of languages) {
  for (const width of widths) {
    // The keys are the table's own.
    for (const visitor of Object.keys(stops) as Visitor[]) {
      test(`every page of ${visitor} is accessible at ${width} pixels (${locale})`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        const complaints: string[] = [];
        page.on("console", (message) => {
          const isMissingPage = message.text().includes("status of 40");
          if (message.type() === "error" && !isMissingPage) complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(String(error)));
        await page.setViewportSize({ width, height: 800 });
        if (visitor !== "nobody" && visitor !== "reader") await signIn(page, locale, visitor);
        for (const stop of stops[visitor]) {
          for (const address of await addressesOf(page, locale, stop)) {
            await page.goto(address);
            await expect(page.locator("h1")).toBeVisible();
            expect({ address, faults: await inspect(page) }).toEqual({ address, faults: [] });
          }
        }
        expect(complaints).toEqual([]);
      });
    }
  }
}
