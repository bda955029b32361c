import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { Env } from "@/lib/core/env";
import { startEmbeddedPostgres, isEmbeddedRunning } from "./embedded-postgres";
import { isAlive, readPid } from "./process-file";
import { readLocalSecrets, type LocalSecrets } from "./local-secrets";

export type OpenDatabase = {
  url: string;
  /** Whether the portal runs its own PostgreSQL; only then are demo people seeded. */
  isEmbedded: boolean;
  secrets: LocalSecrets;
  /** Stops the embedded server, unless somebody else had started it. */
  close: () => Promise<void>;
};

/** Why the database or its folder cannot be used, as one sentence with what to do. */
export class OpenDatabaseError extends Error {
  override readonly name = "OpenDatabaseError";
}

/** One level after the other: Node's own recursion never ends where a parent refuses (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

function assertWritable(folder: string): void {
  try {
    makeFolder(path.resolve(folder));
    accessSync(folder, constants.W_OK);
    const secrets = path.join(folder, "secrets.json");
    if (existsSync(secrets)) accessSync(secrets, constants.R_OK);
  } catch (error) {
    throw new OpenDatabaseError(
      `Cannot write in ${folder}; give this user the right to, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** Supported since version 15: `nulls not distinct`, and what the tests run on. */
const oldestServerVersion = 150_000;

async function assertAnswers(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const answer = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    if ((answer.rows[0]?.version ?? 0) < oldestServerVersion) {
      throw new OpenDatabaseError(
        "DATABASE_URL names a PostgreSQL older than 15; use 15 or newer.",
      );
    }
  } catch (error) {
    if (error instanceof OpenDatabaseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OpenDatabaseError(
      `The database in DATABASE_URL does not answer (${reason}); check the address, user and password, and that the server runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Opens the database the settings name: the server of DATABASE_URL, or the embedded one in the data folder.
 * @throws OpenDatabaseError or EmbeddedPostgresError, each one sentence with what to do
 */
export async function openDatabase(
  env: Pick<Env, "DATABASE_URL" | "DATA_DIR">,
): Promise<OpenDatabase> {
  assertWritable(env.DATA_DIR);
  const secrets = readLocalSecrets(env.DATA_DIR);
  if (env.DATABASE_URL !== undefined) {
    await assertAnswers(env.DATABASE_URL);
    return { url: env.DATABASE_URL, isEmbedded: false, secrets, close: async () => undefined };
  }
  return { ...(await openEmbedded(env.DATA_DIR, secrets)), isEmbedded: true, secrets };
}

/** Joins the embedded server of a process that still lives; a dead starter's server is taken over. */
async function openEmbedded(dataFolder: string, secrets: LocalSecrets) {
  const folder = path.join(dataFolder, "postgres");
  const starterFile = path.join(dataFolder, "postgres-starter.pid");
  const isJoined = (await isEmbeddedRunning(folder)) && isAlive(readPid(starterFile));
  const postgres = await startEmbeddedPostgres(folder, secrets.databasePassword);
  if (isJoined) return { url: postgres.url, close: async () => undefined };
  writeFileSync(starterFile, String(process.pid));
  const close = async () => {
    await postgres.stop();
    rmSync(starterFile, { force: true });
  };
  return { url: postgres.url, close };
}
