import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium";

const port = 3210;
const dataFolder = ".data/e2e";

/** As root Chromium needs the first; the others keep it from calling its maker. */
const browserArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".data/reports/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() ?? undefined, args: browserArguments },
  },
  webServer: {
    command: `rm -rf ${dataFolder} && node --conditions=react-server --import tsx scripts/start.ts`,
    url: `http://localhost:${port}/api/health/ready`,
    env: { PORT: String(port), DATA_DIR: dataFolder, LOG_LEVEL: "warn", DATABASE_URL: "" },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
