import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { now } from "@/lib/core/clock";
import { release } from "@/lib/matching/versions";
import { modelKey } from "@/lib/matching/models/model-file";
import { deliveredModel } from "@/lib/matching/models/models";
import { benchDemand } from "./bench-match/demand";
import { benchGrowth } from "./bench-match/growth";
import { benchHostile } from "./bench-match/hostile";
import { benchIndex } from "./bench-match/index-cost";
import { benchLibraries } from "./bench-match/libraries";
import { benchLists } from "./bench-match/lists";
import type { BenchOptions, Part, Row } from "./bench-match/part";
import { benchRematch } from "./bench-match/rematch";

/** Every part in the order it runs; a new one is a file of its own and a line here. */
const parts: Readonly<Record<string, Part>> = {
  demand: benchDemand,
  index: benchIndex,
  growth: benchGrowth,
  libraries: benchLibraries,
  hostile: benchHostile,
  lists: benchLists,
  rematch: benchRematch,
};

const usage = `Usage: npm run bench:match [-- --part NAME …] [--quick] [--keep FOLDER]
  --part   ${Object.keys(parts).join(", ")}; without it all of them
  --quick  smaller numbers, for a look while writing
  --keep   leaves the database of lists in this folder, where another run finds it`;

/** A sentence for the person at the terminal; nothing was measured. */
class UsageError extends Error {}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function conditions(): string {
  const [core] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `${now().toISOString().slice(0, 10)}, ${cpus().length} × ${core?.model.trim() ?? "?"}`,
    `Node ${process.version}`,
    `load ${load.join(" ")}`,
    globalThis.gc === undefined ? "memory not exact (no --expose-gc)" : "memory after collection",
  ].join(", ");
}

function sayTable(rows: readonly Row[]): void {
  const headings = Object.keys(rows[0] ?? {});
  const widthOf = (heading: string) =>
    Math.max(heading.length, ...rows.map((row) => row[heading]?.length ?? 0));
  const line = (cells: readonly string[]) => say(`| ${cells.join(" | ")} |`);
  line(headings.map((heading) => heading.padEnd(widthOf(heading))));
  line(headings.map((heading) => "-".repeat(widthOf(heading))));
  for (const row of rows) {
    line(headings.map((heading) => (row[heading] ?? "").padEnd(widthOf(heading))));
  }
}

function readOptions(): { chosen: readonly [string, Part][]; options: BenchOptions } {
  const { values } = parseArgs({
    options: {
      part: { type: "string", multiple: true, default: Object.keys(parts) },
      quick: { type: "boolean", default: false },
      keep: { type: "string" },
    },
  });
  const chosen = values.part.map((name): [string, Part] => {
    const part = parts[name];
    if (part === undefined) throw new UsageError(`There is no part ${name}.\n${usage}`);
    return [name, part];
  });
  return { chosen, options: { isQuick: values.quick, keep: values.keep } };
}

async function main(): Promise<void> {
  const { chosen, options } = readOptions();
  say(`${conditions()}; engine ${release.engineVersion}, model ${modelKey(deliveredModel)}`);
  for (const [name, part] of chosen) {
    say(`\n${name}${options.isQuick ? " (quick)" : ""}`);
    sayTable(await part(options));
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
