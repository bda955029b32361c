import { parseArgs } from "node:util";
import { chromium, type Browser } from "@playwright/test";
import lighthouse, { type Config } from "lighthouse";
import { ensureChromium } from "./find-chromium";

/**
 * Measures a running portal as a phone would meet it: `npm run bench:lighthouse`, with `-- --base URL` for
 * another address, `--runs N` for the median of more runs, `--path /zh-Hans/demands` (repeated) for other pages,
 * `--bare PATH` to compare the scripts of a chapter with those of a page made for it: a folder of `app` whose
 * name ends like a file's, which the languages leave alone, with a layout of its own and one heading.
 * Ends with 1 where a page or the scripts miss their target.
 */
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const targets: Readonly<Record<(typeof categories)[number], number>> = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
};

const defaultPaths = [
  "/zh-Hans",
  "/zh-Hans/profile/research",
  "/zh-Hans/profile/support",
  "/zh-Hans/schemes",
  "/zh-Hans/directory",
  "/zh-Hans/directory/polyu",
];

const chapterPath = "/zh-Hans/profile/research";

/** Scripts of a chapter, compressed, against those of a bare page of the same build. */
const scriptRatioMax = 1.15;

const debuggingPort = 9333;

const { values } = parseArgs({
  options: {
    base: { type: "string", default: `http://localhost:${process.env["PORT"] ?? "3000"}` },
    runs: { type: "string", default: "1" },
    path: { type: "string", multiple: true },
    bare: { type: "string" },
  },
});

const settings: Config = {
  extends: "lighthouse:default",
  settings: { onlyCategories: [...categories], formFactor: "mobile" },
};

type Run = { scores: number[]; metrics: string[]; faults: string[] };

const shownMetrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];

async function runOnce(url: string): Promise<Run> {
  const result = await lighthouse(url, { port: debuggingPort, logLevel: "error" }, settings);
  if (result === undefined) throw new Error(`Lighthouse measured nothing at ${url}.`);
  const { audits, categories: found, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const weighted = ["accessibility", "best-practices", "seo"].flatMap((name) => [
    ...(found[name]?.auditRefs ?? []),
  ]);
  const failed = weighted.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0);
  return {
    scores: categories.map((name) => Math.round((found[name]?.score ?? 0) * 100)),
    metrics: shownMetrics.map((id) => audits[id]?.displayValue ?? ""),
    faults: failed.map(({ id }) => id),
  };
}

/** The run whose performance lies in the middle. */
function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error("--runs asks for one run at least.");
  return middle;
}

/** Measures one page and prints its line; whether it meets every target. */
async function measure(path: string): Promise<boolean> {
  const runs: Run[] = [];
  for (let count = 0; count < Number(values.runs); count += 1) {
    runs.push(await runOnce(`${values.base}${path}`));
  }
  const { scores, metrics, faults } = median(runs);
  const line = [
    path.padEnd(28),
    ...scores.map((score) => String(score).padStart(4)),
    "  ",
    ...metrics,
  ];
  process.stdout.write(`${line.join(" ")}${faults.length > 0 ? `  ${faults.join(" ")}` : ""}\n`);
  return categories.every((name, index) => (scores[index] ?? 0) >= targets[name]);
}

/** Bytes of the scripts a page starts with, as they travel: compressed. Old browsers' own are not fetched. */
async function scriptBytes(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${values.base}${path}`, { waitUntil: "load" });
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ initiatorType, name }) => initiatorType === "script" || name.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  await context.close();
  return bytes;
}

/** Prints the scripts of a chapter; whether they keep to the ratio, where there is a bare page to compare with. */
async function compareScripts(browser: Browser): Promise<boolean> {
  const chapter = await scriptBytes(browser, chapterPath);
  process.stdout.write(`Scripts of a chapter: ${chapter} bytes\n`);
  if (values.bare === undefined) return true;
  const bare = await scriptBytes(browser, values.bare);
  const ratio = (chapter / bare).toFixed(3);
  process.stdout.write(
    `Scripts of a bare page: ${bare} bytes, ${ratio} (at most ${scriptRatioMax})\n`,
  );
  return chapter / bare <= scriptRatioMax;
}

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", `--remote-debugging-port=${debuggingPort}`],
});
try {
  process.stdout.write("performance, accessibility, best practices, SEO; FCP, LCP, TBT, CLS\n");
  const isMet: boolean[] = [];
  for (const path of values.path ?? defaultPaths) isMet.push(await measure(path));
  isMet.push(await compareScripts(browser));
  process.exitCode = isMet.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
}
