import { Client } from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "@/lib/db/embedded-postgres";

export type Settings = Readonly<Record<string, string>>;

/**
 * What an operator of so large a portal sets: a quarter of a machine of 16 GB for buffers, solid-state storage, and
 * checkpoints some minutes apart. All else is as PostgreSQL comes, every commit on the disk among it.
 */
export const operatorSettings: Settings = {
  shared_buffers: "4GB",
  random_page_cost: "1.1",
  max_wal_size: "8GB",
};

/** Starts the database of a folder of the bench. */
export function startServer(folder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres(folder, "bench-only");
}

async function writeSettings(url: string, settings: Settings): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("alter system reset all");
  for (const [name, value] of Object.entries(settings)) {
    await client.query(`alter system set ${name} = '${value}'`);
  }
  await client.end();
}

/** Starts a server again with these settings in the place of any before. */
export async function restartServer(
  { url, stop }: EmbeddedPostgres,
  folder: string,
  settings: Settings,
): Promise<EmbeddedPostgres> {
  await writeSettings(url, settings);
  await stop();
  return startServer(folder);
}
