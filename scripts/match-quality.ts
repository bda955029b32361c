import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { now } from "@/lib/core/clock";
import { directoryRecords } from "@/lib/directory/record";
import { noMatchKind } from "@/lib/matching/evaluate";
import { canonicalJson } from "@/lib/matching/canonical";
import { models } from "@/lib/matching/models/models";
import { meanWithInterval } from "@/lib/matching/quality/compare";
import { measureQuality } from "@/lib/matching/quality/measure";
import type { Outcome } from "@/lib/matching/quality/outcome";
import { qualitySchema, type QualityFile } from "@/lib/matching/quality/quality-file";
import { labelledCases } from "./labelled-cases";

const file = path.join("lib", "matching", "data", "quality.json");

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Whether a value is short enough for one line: nothing but plain values and lists of them. */
function isFlat(value: unknown): boolean {
  if (!isObject(value)) return true;
  return Object.values(value).every(
    (each) => !isObject(each) || (Array.isArray(each) && !each.some(isObject)),
  );
}

/** JSON with every case in a line of its own, so that a change is easy to see. */
function inLines(value: unknown, indent = ""): string {
  if (!isObject(value) || isFlat(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(
    ([key, each]) => `${inner}${isList ? "" : `"${key}": `}${inLines(each, inner)}`,
  );
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function summary({ models: measured, cases }: QualityFile): string {
  return measured
    .map(({ key, outcomes }) => {
      const answered = outcomes.filter((_, place) => cases[place]?.kind !== noMatchKind);
      const { mean, low, high } = meanWithInterval(answered, "ndcg");
      return `  ${key}  nDCG@5 ${mean.toFixed(3)} (95 % ${low.toFixed(3)} to ${high.toFixed(3)})`;
    })
    .join("\n");
}

/** The answers alone: a judge who changes a grade changes the figures, not the engine. */
function answersIn(outcomes: readonly Outcome[]): string {
  return canonicalJson(outcomes.map(({ top, bands, verdict }) => ({ top, bands, verdict })));
}

/** Whether the engine answers otherwise although all that has a version says it is the same. */
function isUnannounced(after: QualityFile): boolean {
  // A file of another shape, from before a change of the engine, is no ground to compare.
  const read = qualitySchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) return false;
  const before = read.data;
  const versions = ({ engine, thesaurus, directory }: QualityFile) =>
    canonicalJson({ engine, thesaurus, directory });
  if (versions(before) !== versions(after)) return false;
  return after.models.some(({ key, outcomes }) => {
    const was = before.models.find((each) => each.key === key)?.outcomes;
    return was?.length === outcomes.length && answersIn(was) !== answersIn(outcomes);
  });
}

/** Measures the delivered models and writes the figures the portal shows. */
function main(): void {
  const quality = measureQuality({
    date: now().toISOString().slice(0, 10),
    cases: labelledCases(),
    models,
    records: directoryRecords(),
  });
  if (isUnannounced(quality)) {
    process.stderr.write(
      "The engine's answers are not those of before under the same versions: raise engineVersion in lib/matching/engine-version.ts before this is released.\n",
    );
  }
  writeFileSync(file, `${inLines(quality)}\n`);
  process.stdout.write(`Wrote ${file}: ${quality.cases.length} cases.\n${summary(quality)}\n`);
}

main();
