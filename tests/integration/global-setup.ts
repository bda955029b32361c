import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { migrate } from "@/lib/db/migrate";
import { installJobs } from "@/lib/notify/install-jobs";

const password = "integration-tests-only";

/** Starts one PostgreSQL for all integration tests and migrates a template that each file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startEmbeddedPostgres(path.join(".data", "test-postgres"), password);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query("drop database if exists portal_template");
  await admin.query("create database portal_template");
  const templateUrl = postgres.url.replace(/\/portal$/, "/portal_template");
  await migrate(templateUrl);
  await installJobs(templateUrl);
  await admin.end();
  project.provide("postgresUrl", postgres.url);
  return postgres.stop;
}

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}
