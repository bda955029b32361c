import { spawn, type ChildProcess } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { isAlive, readPid } from "@/lib/db/process-file";

const readyTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;

export type PortalServer = { stop: () => Promise<void>; exited: Promise<number> };

/**
 * Ends a server whose starter was killed and which still holds the port.
 * @throws Error with what to do when a portal runs from this folder
 */
export async function endOrphan(dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, "server.pid");
  const pid = readPid(file);
  const starter = readPid(path.join(dataFolder, "starter.pid"));
  if (pid === null) return;
  if (isAlive(pid)) {
    if (isAlive(starter)) {
      throw new Error(
        `A portal already runs from ${path.resolve(dataFolder)} (process ${starter}): stop it, or choose another folder, like DATA_DIR=.data-2 npm start.`,
      );
    }
    process.kill(pid, "SIGTERM");
    await waitUntil(() => !isAlive(pid), stopTimeoutMs);
  }
  rmSync(file, { force: true });
}

/**
 * Makes sure nobody listens on the port.
 * @throws Error with what to do when somebody does
 */
export async function assertPortFree(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => {
      const advice =
        cause.code === "EADDRINUSE"
          ? `Port ${port} is in use: stop what runs there, or choose another, like PORT=${port + 1} npm start.`
          : `Cannot listen on port ${port} (${cause.code ?? cause.message}): choose another, like PORT=3000 npm start.`;
      reject(new Error(advice, { cause }));
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

async function waitUntil(
  isDone: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (await isDone()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/live`)).ok;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess, exited: Promise<number>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const overtime = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
  await exited;
  clearTimeout(overtime);
}

/** Starts the Next server as a child process and waits until it answers. */
export async function startServer(options: {
  mode: "start" | "dev";
  port: number;
  dataFolder: string;
  settings: Record<string, string>;
}): Promise<PortalServer> {
  const { mode, port, dataFolder, settings } = options;
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", mode, "-p", String(port)],
    {
      env: { ...process.env, ...settings, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit"],
      // Its own process group: Ctrl-C reaches the starter alone, which stops the server, then the database.
      detached: process.platform !== "win32",
    },
  );
  const exited = new Promise<number>((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
  });
  writeFileSync(path.join(dataFolder, "server.pid"), String(child.pid));
  writeFileSync(path.join(dataFolder, "starter.pid"), String(process.pid));
  const stop = async () => {
    await stopChild(child, exited);
    rmSync(path.join(dataFolder, "server.pid"), { force: true });
    rmSync(path.join(dataFolder, "starter.pid"), { force: true });
  };
  const isUp = await waitUntil(
    async () => child.exitCode !== null || (await answers(port)),
    readyTimeoutMs,
  );
  if (!isUp || child.exitCode !== null) {
    await stop();
    throw new Error("The server did not start; run it with LOG_LEVEL=debug to see why.");
  }
  return { stop, exited };
}
