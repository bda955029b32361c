import path from "node:path";
import { baseUrl, env, provideSettings, type Env } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { openDatabase, type OpenDatabase } from "@/lib/db/open-database";
import { installJobs } from "@/lib/notify/install-jobs";
import { ensureBuild } from "./portal/build";
import { seedPortal, type SeededPortal } from "./portal/seed";
import { assertPortFree, endOrphan, startServer } from "./portal/server";

const isDevelopment = process.argv.includes("--dev");
const parentCheckMs = 500;
const starterShell = process.ppid;

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function settingsFor(database: OpenDatabase, given: Env) {
  return {
    DATABASE_URL: database.url,
    AUTH_SECRET: given.AUTH_SECRET ?? database.secrets.authSecret,
    DATA_KEY: given.DATA_KEY ?? database.secrets.dataKey,
  };
}

async function prepareDatabase(database: OpenDatabase): Promise<SeededPortal> {
  const applied = await migrate(database.url);
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
  await installJobs(database.url);
  const seeded = await seedPortal({ withDemo: database.isEmbedded });
  await closeDb();
  return seeded;
}

function printBlock(database: OpenDatabase, seeded: SeededPortal): void {
  const { DATA_DIR } = env();
  const data = database.isEmbedded
    ? `${path.resolve(DATA_DIR)} (embedded PostgreSQL, secrets, mail outbox)`
    : `the server of DATABASE_URL; secrets and mail outbox in ${path.resolve(DATA_DIR)}`;
  const accounts = seeded.demoAccounts.map((account) => `    ${account.email}  ${account.role}`);
  const people =
    accounts.length === 0
      ? ["  Accounts   make the first administrator: npm run admin:create"]
      : [`  Accounts   demo, password ${seeded.demoPassword}`, ...accounts];
  say(
    [
      "",
      "苏港科技对接 · 蘇港科技對接 · Jiangsu–Hong Kong Tech Match",
      `  Address    ${baseUrl()}`,
      ...people,
      `  Data       ${data}`,
      "  Stop       Ctrl-C",
      "",
    ].join("\n"),
  );
}

async function main(): Promise<void> {
  const given = env();
  const stopping = waitForSignal();
  await endOrphan(given.DATA_DIR);
  await assertPortFree(given.PORT);
  const database = await openDatabase(given);
  try {
    const settings = settingsFor(database, given);
    provideSettings(settings);
    const seeded = await prepareDatabase(database);
    if (!isDevelopment) await ensureBuild(say);
    const server = await startServer({
      mode: isDevelopment ? "dev" : "start",
      port: given.PORT,
      dataFolder: given.DATA_DIR,
      settings: { ...settings, PORT: String(given.PORT) },
    });
    printBlock(database, seeded);
    const crashed = server.exited.then((code) => {
      throw new Error(`The server ended by itself (code ${code}).`);
    });
    crashed.catch(() => undefined);
    try {
      await Promise.race([stopping, crashed]);
    } finally {
      await server.stop();
    }
  } finally {
    await closeDb();
    await database.close();
  }
}

/** npm's shell does not hand a signal on: its end is one, too. Started without npm there is nobody to watch. */
function watchNpm(stop: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  setInterval(() => process.ppid !== starterShell && stop(), parentCheckMs).unref();
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    watchNpm(stop);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
