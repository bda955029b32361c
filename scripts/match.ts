import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { parseDirectoryFile } from "@/lib/directory/directory-file";
import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import { createEngine } from "@/lib/matching/engine";
import type { Ranking } from "@/lib/matching/match";
import { deliveredModel } from "@/lib/matching/models/models";
import { readDemandLine } from "@/lib/matching/read-line";

const usage =
  "Usage: npm run -s match -- FILE.jsonl|- [--top 10] [--directory FILE.json] [--format json|table]";

/** A sentence for the person at the terminal; nothing was ranked. */
class UsageError extends Error {}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        top: { type: "string", default: "10" },
        directory: { type: "string" },
        format: { type: "string", default: "json" },
      },
    });
    const [file, ...others] = positionals;
    const top = Number(values.top);
    if (file === undefined || others.length > 0) throw new UsageError(usage);
    if (!Number.isInteger(top) || top < 1)
      throw new UsageError("--top takes a whole number from 1.");
    if (values.format !== "json" && values.format !== "table") {
      throw new UsageError("--format takes json or table.");
    }
    if (file !== "-" && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
    return { file, top, format: values.format, directory: values.directory };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(usage, { cause: error });
  }
}

function readDirectory(file: string | undefined): readonly DirectoryRecord[] {
  if (file === undefined) return directoryRecords();
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const { records, issues } = parseDirectoryFile(JSON.parse(readFileSync(file, "utf8")));
  for (const { entry, slug, key, problem } of issues) {
    process.stderr.write(`directory entry ${entry} (${slug ?? "no slug"}): ${key} is ${problem}\n`);
  }
  return records;
}

function toJson(id: string, { verdict, matches }: Ranking): string {
  const shown = matches.map(({ institution, score, band, criteria, evidence }) => ({
    ...{ institution, score, band, criteria, evidence },
  }));
  return JSON.stringify({ id, verdict, matches: shown });
}

function toTable(id: string, { verdict, matches }: Ranking): string {
  const rows = matches.map(({ institution, score, band }, place) =>
    [String(place + 1).padStart(3), score.toFixed(1).padStart(6), band.padEnd(9), institution].join(
      "  ",
    ),
  );
  return [`${id}  ${verdict}`, ...rows, ""].join("\n");
}

async function main(): Promise<number> {
  const { file, top, format, directory } = readOptions();
  const engine = createEngine(deliveredModel, readDirectory(directory));
  const input = file === "-" ? process.stdin : createReadStream(file);
  let lineNumber = 0;
  let badLines = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === "") continue;
    const read = readDemandLine(line);
    if (!read.ok) {
      badLines += 1;
      process.stderr.write(`line ${lineNumber}: ${read.problem}\n`);
      continue;
    }
    const ranking = engine.rank(read.demand, { top });
    const text = format === "json" ? toJson(read.id, ranking) : toTable(read.id, ranking);
    process.stdout.write(`${text}\n`);
  }
  return badLines === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
