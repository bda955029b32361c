import { cp, mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import {
  diffSchemas,
  migrate,
  MigrationError,
  migrationsFolder,
  readSchemaFiles,
  repairMigration,
} from "@/lib/db/migrate";

const name = "portal_migrations";
let folder = "";

function urlOf(database: string): string {
  return inject("postgresUrl").replace(/\/portal$/, `/${database}`);
}

async function query(database: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await cp(migrationsFolder, folder, { recursive: true });
  await query("portal", `create database ${name}`);
});

afterEach(async () => {
  await query("portal", `drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

async function addMigration(sql: string): Promise<string> {
  const added = "20991231000000_broken";
  await mkdir(path.join(folder, added));
  await writeFile(path.join(folder, added, "migration.sql"), sql);
  return added;
}

describe("migrations", () => {
  it("lead from an empty database to the schema", async () => {
    const applied = await migrate(urlOf(name));
    expect(applied.length).toBeGreaterThan(0);
    const latest = applied.at(-1) ?? "";
    const snapshot = await readSchemaFiles(path.join(migrationsFolder, latest, "schema"));
    expect(await diffSchemas(urlOf(name), snapshot, await readSchemaFiles())).toBe("");
    const tables = await query(
      name,
      "select count(*)::int as count from information_schema.tables where table_schema = 'public'",
    );
    const models = (await readSchemaFiles()).flatMap(
      ({ content }) => content.match(/^model /gm) ?? [],
    );
    // Beside the models stands the table in which migrations are recorded.
    expect(tables).toEqual([{ count: models.length + 1 }]);
  });

  it("change nothing when they run again", async () => {
    await migrate(urlOf(name));
    expect(await migrate(urlOf(name))).toEqual([]);
  });

  it("let two starting servers through one after the other", async () => {
    const [one, two] = await Promise.all([migrate(urlOf(name)), migrate(urlOf(name))]);
    expect([one.length, two.length].toSorted()).toEqual([0, Math.max(one.length, two.length)]);
  });

  it("report one that stopped half-way, by name and with what to do, until it is repaired", async () => {
    const broken = await addMigration('create table "Half" (id text); select 1 / 0;');
    await expect(migrate(urlOf(name), folder)).rejects.toThrow(`npm run db:repair -- ${broken}`);
    await expect(migrate(urlOf(name), folder)).rejects.toBeInstanceOf(MigrationError);

    await repairMigration(urlOf(name), broken);
    await query(name, 'drop table if exists "Half"');
    await writeFile(
      path.join(folder, broken, "migration.sql"),
      'create table "Whole" (id text primary key);',
    );
    expect(await migrate(urlOf(name), folder)).toEqual([broken]);
    expect(await query(name, `select to_regclass('"Whole"')::text as found`)).toEqual([
      { found: '"Whole"' },
    ]);
  });
});
