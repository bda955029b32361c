import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";

const noFilter = { externalTables: [], externalEnums: [] };

/** Any fixed number: it names the lock that lets one instance migrate at a time. */
const migrationLock = 7_206_026;

/** A migration must not queue behind a long transaction and block readers: give up soon, try again. */
const lockTimeoutMs = 2_000;
const lockAttempts = 5;

export const schemaFolder = path.join("prisma", "schema");
export const migrationsFolder = path.join("prisma", "migrations");

type SchemaFile = { path: string; content: string };

/** The schema files of a folder, in the order of their names. */
export async function readSchemaFiles(folder = schemaFolder): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: name,
      content: await readFile(path.join(folder, name), "utf8"),
    })),
  );
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

let engineLoaded: Promise<void> | undefined;

/** The package's own entry needs a bundler; Node instantiates the engine by hand. */
async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...engineGlue },
  });
  engineGlue.__wbg_set_wasm(instance.exports);
  // The glue's types leave out the start function that the compiler adds to every module.
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start?: () => void };
  start?.();
}

/** The engine leaves its connections open, and with them its lock; this factory closes what it opened. */
class ClosingFactory extends PrismaPg {
  readonly #opened: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    // The adapter cuts a script at every semicolon, also within the body of a function. Sent whole, it is one
    // transaction besides: a migration that stops leaves nothing half done.
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    this.#opened.push(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map(async (adapter) => adapter.dispose()));
  }
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const factory = new ClosingFactory({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: `-c lock_timeout=${lockTimeoutMs}`,
  });
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const files = await readSchemaFiles();
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  await (engineLoaded ??= loadEngine());
  const engine = await engineGlue.SchemaEngine.new({ datamodels }, () => undefined, bound);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await factory.close();
  }
}

async function withLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migration that stopped half-way; the sentence says how to go on. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

async function findFailed(client: Client): Promise<{ name: string; log: string } | null> {
  const known = await client.query<{ known: string | null }>(
    "select to_regclass('_prisma_migrations')::text as known",
  );
  if (known.rows[0]?.known == null) return null;
  const failed = await client.query<{ name: string; log: string }>(
    `select migration_name as name, coalesce(logs, '') as log from _prisma_migrations
     where finished_at is null and rolled_back_at is null order by started_at limit 1`,
  );
  return failed.rows[0] ?? null;
}

function failedSentence(name: string, log: string): string {
  const reason = log.split("\n").find((line) => line.trim() !== "") ?? "";
  return (
    `Migration ${name} stopped half-way${reason === "" ? "" : ` (${reason.trim()})`}. ` +
    `Undo what it left, then run: npm run db:repair -- ${name}`
  );
}

async function applyWithRetry(url: string, client: Client, folder: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const applied = await withEngine(url, (engine) =>
        engine.applyMigrations({ migrationsList, filters: noFilter }),
      );
      return applied.appliedMigrationNames;
    } catch (error) {
      const failed = await findFailed(client);
      if (failed === null) throw error;
      const isLockTimeout = /lock timeout/i.test(failed.log);
      if (!isLockTimeout || attempt === lockAttempts) {
        throw new MigrationError(failedSentence(failed.name, failed.log), { cause: error });
      }
      await repairMigration(url, failed.name);
    }
  }
}

/**
 * Applies the migrations not yet applied, one instance at a time; records them as Prisma does.
 * @returns the names applied now, none when the database was current
 * @throws MigrationError when one stopped half-way, now or earlier
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  return withLock(url, async (client) => {
    const failed = await findFailed(client);
    if (failed !== null) throw new MigrationError(failedSentence(failed.name, failed.log));
    return applyWithRetry(url, client, folder);
  });
}

/** Marks a half-failed migration as rolled back, so that the next run applies it again. */
export async function repairMigration(url: string, migrationName: string): Promise<void> {
  await withEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** The SQL that leads from one set of schema files to another; empty when they are equal. */
export async function diffSchemas(
  url: string,
  from: SchemaFile[],
  to: SchemaFile[],
): Promise<string> {
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  );
  const sql = result.stdout ?? "";
  return /^\s*(--.*)?\s*$/.test(sql) ? "" : sql;
}
