import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diffSchemas, migrationsFolder, readSchemaFiles } from "@/lib/db/migrate";
import { startEmbeddedPostgres } from "@/lib/db/embedded-postgres";

/** Writes a new migration: the difference between the schema at the last migration and now. */
async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
    throw new Error("Give the migration a name: npm run db:migration -- add-case-notes");
  }
  const scratch = path.join(".data", "scratch-pg");
  const postgres = await startEmbeddedPostgres(scratch, "scratch-database-password");
  try {
    const before = readSnapshot();
    const after = await readSchemaFiles();
    const sql = await diffSchemas(postgres.url, before, after);
    if (sql === "") {
      process.stdout.write("The schema has not changed since the last migration.\n");
      return;
    }
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.join(migrationsFolder, `${stamp}_${name.replaceAll("-", "_")}`);
    mkdirSync(path.join(folder, "schema"), { recursive: true });
    writeFileSync(path.join(folder, "migration.sql"), sql);
    for (const file of after) {
      writeFileSync(path.join(folder, "schema", file.path), file.content);
    }
    process.stdout.write(`Wrote ${folder}; read the SQL before you commit it.\n`);
  } finally {
    await postgres.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Each migration keeps the schema files it led to; the newest are the starting point of the next. */
function readSnapshot(): { path: string; content: string }[] {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const last = folders.at(-1);
  if (last === undefined) return [];
  const folder = path.join(migrationsFolder, last, "schema");
  return readdirSync(folder)
    .sort()
    .map((file) => ({ path: file, content: readFileSync(path.join(folder, file), "utf8") }));
}

await main(process.argv[2]);
