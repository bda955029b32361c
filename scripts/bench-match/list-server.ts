import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { EmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { operatorSettings, restartServer, startServer, type Settings } from "./server-settings";

/** While the tables are filled: nothing of a load that was cut short is used again. */
const loadingSettings: Settings = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "4GB",
  autovacuum: "off",
};

/** While they are read: with the statistics the figures come from. */
const measuredSettings: Settings = {
  ...operatorSettings,
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track_planning": "on",
};

/** A database of the bench in a folder of its own. */
export type ListServer = {
  url: string;
  /** The database next to it, from which it is watched. */
  watchUrl: string;
  restart: (phase: "loading" | "measured") => Promise<ListServer>;
  close: () => Promise<void>;
};

const settingsOf = { loading: loadingSettings, measured: measuredSettings };

function toListServer(server: EmbeddedPostgres, folder: string, isKept: boolean): ListServer {
  const { url, stop } = server;
  return {
    url,
    watchUrl: url.replace(/\/portal$/, "/postgres"),
    restart: async (phase) => {
      const again = await restartServer(server, folder, settingsOf[phase]);
      return toListServer(again, folder, isKept);
    },
    close: async () => {
      await stop();
      if (!isKept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a database of its own; in a folder that is named it stays for another run. */
export async function openListServer(kept: string | undefined): Promise<ListServer> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "bench-lists-"));
  return toListServer(await startServer(folder), folder, kept !== undefined);
}

/** What the database worked: its clock for planning and running, and the processor's time, in milliseconds. */
export type Work = { ms: number; cpuMs: number };

export type Watch = { read: () => Promise<Work>; close: () => Promise<void> };

const nanosecondsPerMs = 1e6;

/** The processor's time of a process so far; Linux alone tells it. */
function cpuMsOf(pid: number): number {
  try {
    const [ran = "0"] = readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ");
    return Number(ran) / nanosecondsPerMs;
  } catch {
    return 0;
  }
}

/** Watches what the portal's statements cost, from another database, so that watching does not count. */
export async function watchServer(watchUrl: string): Promise<Watch> {
  const client = new Client({ connectionString: watchUrl });
  await client.connect();
  await client.query("create extension if not exists pg_stat_statements");
  const read = async (): Promise<Work> => {
    const { rows } = await client.query<{ ms: number; pids: number[] | null }>(
      `select (select sum(total_plan_time + total_exec_time) from pg_stat_statements(false)
           where dbid = (select oid from pg_database where datname = 'portal')) as ms,
         (select array_agg(pid) from pg_stat_activity
           where datname = 'portal' and backend_type = 'client backend') as pids`,
    );
    const [row] = rows;
    return {
      ms: row?.ms ?? 0,
      cpuMs: (row?.pids ?? []).reduce((sum, pid) => sum + cpuMsOf(pid), 0),
    };
  };
  return { read, close: () => client.end() };
}
