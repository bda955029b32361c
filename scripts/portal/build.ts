import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Everything a production build is made from. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const stampFile = path.join(".next", "built-from");

function listFiles(entry: string): string[] {
  const children = readdirSync(entry, { withFileTypes: true, recursive: true });
  return children
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name));
}

/** A hash of all sources: a build made from other sources is stale. */
function hashSources(): string {
  const hash = createHash("sha256");
  const files = sources
    .filter((entry) => existsSync(entry))
    .flatMap((entry) => (path.extname(entry) === "" ? listFiles(entry) : [entry]));
  for (const file of files.filter((name) => !name.endsWith(".test.ts")).sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      env: { ...process.env, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`The production build failed:\n${Buffer.concat(said).toString("utf8")}`));
    });
  });
}

/**
 * Makes the production build unless one of these very sources exists.
 * @returns whether it had to build
 */
export async function ensureBuild(announce: (sentence: string) => void): Promise<boolean> {
  const wanted = hashSources();
  const isCurrent =
    existsSync(path.join(".next", "BUILD_ID")) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === wanted;
  if (isCurrent) return false;
  announce("Making the production build (about a minute) …");
  await runBuild();
  mkdirSync(".next", { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}
