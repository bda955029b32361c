import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { migrate } from "@/lib/db/migrate";
import { installJobs } from "@/lib/notify/install-jobs";

const password = "integration-tests-only";

/** Starts one PostgreSQL for all integration tests and migrates a template that each file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A folder of its own, so that two runs never meet in one server.
  const folder = await mkdtemp(path.join(tmpdir(), "portal-test-"));
  const postgres = await startEmbeddedPostgres(folder, password);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query("create database portal_template");
  const templateUrl = postgres.url.replace(/\/portal$/, "/portal_template");
  await migrate(templateUrl);
  await installJobs(templateUrl);
  // A template can be cloned only while nobody is connected to it, not even autovacuum.
  await admin.query("alter database portal_template with allow_connections false");
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'portal_template'",
  );
  await admin.end();
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}
