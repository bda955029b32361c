import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { provideSettings } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { closeDb, db, type Prisma } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { installJobs } from "@/lib/notify/install-jobs";
import { generatedDemands } from "./generated-demands";
import { generatedDirectory } from "./generated-directory";
import { operatorSettings, restartServer, startServer } from "./server-settings";

/** Everything a portal of the bench runs on; the secrets protect nothing. */
export type BenchPortal = {
  settings: Record<"DATABASE_URL" | "DATA_DIR" | "AUTH_SECRET" | "DATA_KEY", string>;
  records: readonly DirectoryRecord[];
  close: () => Promise<void>;
};

const insertSize = 500;
const company = { id: "bench-company", name: "示例有限公司", uscc: "91320100EXAMPLE000" };
const keyLength = 32;

function toRow(demand: MatchDemand, place: number): Prisma.DemandCreateManyInput {
  return {
    ...demand,
    id: newId(),
    number: `BENCH-${place}`,
    state: "published",
    companyId: company.id,
    createdById: "bench",
    county: demand.county ?? "320583",
  } as Prisma.DemandCreateManyInput;
}

/** Adds published demands recombined from the fixtures. */
async function fillDemands(count: number): Promise<void> {
  await db().company.create({ data: company });
  const demands = generatedDemands(count);
  for (let from = 0; from < count; from += insertSize) {
    const rows = demands.slice(from, from + insertSize).map((each, at) => toRow(each, from + at));
    await db().demand.createMany({ data: rows });
  }
  await db().$executeRaw`analyze`;
}

/** A PostgreSQL of its own in a temporary folder, with a generated directory and live demands. */
export async function openBenchPortal(size: {
  institutions: number;
  demands: number;
}): Promise<BenchPortal> {
  const folder = await mkdtemp(path.join(tmpdir(), "portal-bench-"));
  const postgres = await restartServer(await startServer(folder), folder, operatorSettings);
  const settings = {
    DATABASE_URL: postgres.url,
    DATA_DIR: folder,
    AUTH_SECRET: "bench-only-bench-only-bench-only-bench-only",
    DATA_KEY: Buffer.alloc(keyLength, 1).toString("base64"),
  };
  provideSettings({ ...settings, LOG_LEVEL: "warn" });
  await migrate(postgres.url);
  await installJobs(postgres.url);
  const records = generatedDirectory(size.institutions);
  await seedDirectory(records);
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  await fillDemands(size.demands);
  const close = async () => {
    await closeDb();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { settings, records, close };
}
