import { expect, test } from "@playwright/test";
import { defaultLocale, htmlLangOf, type Locale } from "../../lib/core/locales";
import type { PageRecord } from "./crawl/page-record";
import { textFaults } from "./crawl/text-faults";
import { internalPath, walk, type Site } from "./crawl/walk";
import { languages } from "./words";

// One walk serves all tests.
test.describe.configure({ mode: "default" });

/** Pages that stand for one thing say to search engines what it is. */
const described = /^\/[^/]+\/(?:profile|schemes|directory)\/[^/?]+$/;
const notDescribed = /\/(?:profile\/(?:series|timeline|documents|data)|directory\/innohk)$/;

let site: Site = new Map();
let base = "";

test.beforeAll(async ({ request, baseURL }) => {
  test.setTimeout(300_000);
  base = baseURL ?? "";
  site = await walk(
    request,
    base,
    languages.map((locale) => `/${locale}`),
  );
});

/** Every page the walk came upon, once, by the address it has after redirects. */
function pages(): [string, PageRecord][] {
  const byAddress = new Map<string, PageRecord>();
  for (const { landed, page } of site.values()) if (page !== null) byAddress.set(landed, page);
  return [...byAddress];
}

function faultsOf(find: (page: PageRecord, address: string) => readonly string[]): string[] {
  return pages().flatMap(([address, page]) =>
    find(page, address).map((fault) => `${address}: ${fault}`),
  );
}

/** The same page in every language, by the value of hreflang. */
function languagesOf(address: string): Record<string, string> {
  const { pathname } = new URL(address, base);
  const rest = pathname.replace(/^\/[^/]+/, "");
  const inLanguage = (locale: Locale) => `${base}/${locale}${rest}`;
  return Object.fromEntries([
    ...languages.map((locale) => [htmlLangOf[locale], inLanguage(locale)] as const),
    ["x-default", inLanguage(defaultLocale)],
  ]);
}

test("every link of every page leads to a page or file", () => {
  const dead = [...site.values()].filter(({ status }) => status >= 400);
  expect(dead.map(({ address, status, from }) => `${address}: ${status}, from ${from}`)).toEqual(
    [],
  );
  for (const locale of languages) {
    const own = pages().filter(([address]) => address.startsWith(`/${locale}`));
    expect(own.length, locale).toBeGreaterThan(200);
  }
});

test("every link to a part of a page finds that part", () => {
  const faults = faultsOf(({ links }, address) =>
    links.flatMap(({ href }) => {
      const url = new URL(href, `${base}${address}`);
      const path = internalPath(href, new URL(address, base));
      if (path === null || url.hash === "") return [];
      const ids = site.get(path)?.page?.ids;
      return ids?.has(decodeURIComponent(url.hash.slice(1))) ? [] : [href];
    }),
  );
  expect(faults).toEqual([]);
});

test("every page says its language and has one title and one first heading", () => {
  const faults = faultsOf((page, address) => {
    // An address outside the three languages has none, and is a fault of its own.
    const lang = htmlLangOf[address.split(/[/?]/)[1] as Locale];
    return [
      ...(page.lang === lang ? [] : [`lang ${page.lang}`]),
      ...(page.h1Count === 1 ? [] : [`${page.h1Count} first headings`]),
      ...(page.title === "" ? ["no title"] : []),
      ...page.repeatedIds.map((id) => `id ${id} twice`),
    ];
  });
  expect(faults).toEqual([]);
});

test("no two pages share a title", () => {
  const byTitle = new Map<string, Set<string>>();
  for (const [address, { title }] of pages()) {
    const { pathname } = new URL(address, base);
    const key = `${pathname.split("/")[1]} ${title}`;
    byTitle.set(key, (byTitle.get(key) ?? new Set()).add(pathname));
  }
  const shared = [...byTitle].filter(([, paths]) => paths.size > 1);
  expect(shared.map(([title, paths]) => `${title}: ${[...paths].join(" ")}`)).toEqual([]);
});

test("no page shows a message key or characters of another script", () => {
  expect(faultsOf(textFaults)).toEqual([]);
});

test("no heading stands above nothing", () => {
  expect(faultsOf(({ emptyHeadings }) => emptyHeadings)).toEqual([]);
});

test("every page that may be indexed names itself and its twins, and they name it", () => {
  const faults = faultsOf((page, address) => {
    if (!page.isIndexed) return [];
    const own = new URL(address, base);
    if (page.canonical !== `${own.origin}${own.pathname}`) return [`canonical ${page.canonical}`];
    return Object.entries(languagesOf(address)).flatMap(([lang, expected]) => {
      if (page.alternates[lang] !== expected) return [`hreflang ${lang} ${page.alternates[lang]}`];
      const twin = site.get(new URL(expected).pathname)?.page;
      return twin?.alternates[page.lang] === page.canonical ? [] : [`${lang} does not lead back`];
    });
  });
  expect(faults).toEqual([]);
});

test("what pages tell search engines can be read", () => {
  const faults = faultsOf(({ structuredData }, address) => {
    const kinds = structuredData.map(
      (text) => (JSON.parse(text) as { "@type"?: unknown })["@type"],
    );
    const isMissing = kinds.length === 0 && described.test(address) && !notDescribed.test(address);
    return isMissing || kinds.some((kind) => typeof kind !== "string") ? ["no type"] : [];
  });
  expect(faults).toEqual([]);
});

test("every address of the sitemap is a page the walk came upon", async ({ request }) => {
  const xml = await (await request.get("/sitemap.xml")).text();
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(600);
  const faults = addresses.filter((address) => {
    const answer = site.get(new URL(address).pathname);
    return answer?.status !== 200 || answer.page?.canonical !== address;
  });
  expect(faults).toEqual([]);
});
