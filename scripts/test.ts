import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ensureChromium } from "./find-chromium";

const reports = path.join(".data", "reports");
const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

type Count = { passed: number; failed: number };
type Suite = { name: string; npmScript: string; read: (json: unknown) => Count };

function readVitest(json: unknown): Count {
  const { numPassedTests, numFailedTests } = vitestReport.parse(json);
  return { passed: numPassedTests, failed: numFailedTests };
}

function readPlaywright(json: unknown): Count {
  const { stats } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** In the order in which a fault is cheapest to find. */
const suites: Suite[] = [
  { name: "unit", npmScript: "check", read: readVitest },
  { name: "integration", npmScript: "test:integration", read: readVitest },
  { name: "e2e", npmScript: "test:e2e", read: readPlaywright },
];

/** Runs one suite; a run that fails without a failed test (lint, types, a crash) counts as one failure. */
function runSuite(suite: Suite): Count {
  const { status } = spawnSync("npm", ["run", suite.npmScript], { stdio: "inherit" });
  const file = path.join(reports, `${suite.name}.json`);
  const count = existsSync(file)
    ? suite.read(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  const isCrash = status !== 0 && count.failed === 0;
  return { passed: count.passed, failed: count.failed + (isCrash ? 1 : 0) };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
ensureChromium();
const total = { passed: 0, failed: 0 };
for (const suite of suites) {
  const count = runSuite(suite);
  total.passed += count.passed;
  total.failed += count.failed;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
