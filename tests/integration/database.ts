import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { provideSettings } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";

/** Gives the tests of this file a migrated database of their own, cloned from the template. */
export function withDatabase(): void {
  const name = `portal_test_${randomBytes(6).toString("hex")}`;

  beforeAll(async () => {
    await asAdmin(`create database ${name} template portal_template`);
    provideSettings({
      DATABASE_URL: inject("postgresUrl").replace(/\/portal$/, `/${name}`),
      DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
      AUTH_SECRET: "integration-tests-only-integration-tests-only",
      LOG_LEVEL: "silent",
    });
  });

  afterAll(async () => {
    await closeDb();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
