import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { provideSettings } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { parseDirectoryFile } from "@/lib/directory/directory-file";
import { directoryRecords, versionOf, type DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine, type Engine } from "@/lib/matching/engine";
import { noMatchKind } from "@/lib/matching/evaluate";
import { modelFromJson, ModelError, type Model } from "@/lib/matching/models/model-file";
import { deliveredModel, findModel, models } from "@/lib/matching/models/models";
import {
  compareAnswers,
  compareOutcomes,
  countChanges,
  meansOf,
  type AnswerChange,
  type Comparison,
  type Move,
} from "@/lib/matching/quality/compare";
import { answerOf, figures, outcomesOf, type Outcome } from "@/lib/matching/quality/outcome";
import { listLiveInputs } from "@/lib/matching/queries/list-live-inputs";
import { withSuccessors, type SetCase } from "@/lib/matching/quality/measure";
import { labelledCases } from "./labelled-cases";
import { runMaintenance } from "./run-maintenance";

const usage = `Usage: npm run match:diff -- A B [--demands] [--all]
  A, B       two models (a version of ${models.map(({ version }) => version).join(", ")}, or a file) or two directory files
  --demands  compare on the stored live demands too
  --all      list every change of rank, not only those among the first five`;

const demandsMax = 1_000;
const topFive = 5;

/** A sentence for the person at the terminal; nothing was compared. */
class UsageError extends Error {}

/** One side of the comparison. */
type Side = { name: string; model: Model; records: readonly DirectoryRecord[] };

function readSide(given: string): Side {
  const delivered = findModel(given);
  if (delivered !== null) {
    return { name: `model ${given}`, model: delivered, records: directoryRecords() };
  }
  if (!existsSync(given)) throw new UsageError(`There is no model or file ${given}.\n${usage}`);
  const json: unknown = JSON.parse(readFileSync(given, "utf8"));
  const isModel = typeof json === "object" && json !== null && "weights" in json;
  if (isModel) {
    const model = modelFromJson(json);
    return { name: `model ${model.version} (${given})`, model, records: directoryRecords() };
  }
  const { records, issues } = parseDirectoryFile(json);
  for (const { entry, slug, key, problem } of issues) {
    process.stderr.write(`${given} entry ${entry} (${slug ?? "no slug"}): ${key} is ${problem}\n`);
  }
  const name = `directory ${versionOf(records)} (${given}, ${records.length} entries)`;
  return { name, model: deliveredModel, records };
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { demands: { type: "boolean" }, all: { type: "boolean" } },
    });
    const [before, after, ...others] = positionals;
    if (before === undefined || after === undefined || others.length > 0) throw new Error(usage);
    return { before, after, withDemands: values.demands === true, isAll: values.all === true };
  } catch (error) {
    throw new UsageError(usage, { cause: error });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function place(at: number | null): string {
  return at === null ? "–" : String(at);
}

function sayMove({ institution, from, to }: Move): string {
  return `${institution} ${place(from)}→${place(to)}`;
}

function isAmongFirst({ from, to }: Move): boolean {
  return (from ?? topFive + 1) <= topFive || (to ?? topFive + 1) <= topFive;
}

function sayChange(name: string, change: AnswerChange, isAll: boolean): void {
  const { verdict, bands } = change;
  const moves = isAll ? change.moves : change.moves.filter(isAmongFirst);
  if (verdict !== null) say(`  ${name}  verdict ${verdict.from}→${verdict.to}`);
  if (moves.length > 0) say(`  ${name}  ranks ${moves.map(sayMove).join(", ")}`);
  if (bands.length > 0) {
    const said = bands.map(({ institution, from, to }) => `${institution} ${from}→${to}`);
    say(`  ${name}  bands ${said.join(", ")}`);
  }
}

function sayCounts(changes: readonly AnswerChange[]): void {
  const { first, topFive: five, bands, verdicts } = countChanges(changes);
  say(
    `  another first institution ${first}, another first five ${five}, bands changed ${bands}, verdict changed ${verdicts}; of ${changes.length}`,
  );
}

function sayFigures(from: readonly Outcome[], to: readonly Outcome[], found: Comparison): void {
  const [was, is] = [meansOf(from), meansOf(to)];
  for (const figure of figures) {
    const { mean, low, high } = found.differences[figure];
    const name = { ndcg: "nDCG@5", mrr: "MRR", recall: "recall@10" }[figure];
    say(
      `  ${name.padEnd(10)} ${was[figure].toFixed(3)} → ${is[figure].toFixed(3)}  ${mean >= 0 ? "+" : ""}${mean.toFixed(3)}  95 % ${low.toFixed(3)} to ${high.toFixed(3)}`,
    );
  }
}

/** Sealed cases are kept from tuning: of them only the figures are told, and no case is named. */
function compareSealed(before: Engine, after: Engine, all: readonly SetCase[]): void {
  const cases = all.filter(({ set, kind }) => set === "sealed" && kind !== noMatchKind);
  const [from, to] = [outcomesOf(before, cases), outcomesOf(after, cases)];
  say(`\nsealed labelled cases (${cases.length} with an answer)`);
  sayFigures(
    from,
    to,
    compareOutcomes(from, to, () => true),
  );
}

function compareOnCases(before: Engine, after: Engine, isAll: boolean): void {
  const all = withSuccessors(labelledCases(), before.records);
  compareSealed(before, after, all);
  // Case by case only what tuning may look at.
  const cases = all.filter(({ set }) => set !== "sealed");
  const [from, to] = [outcomesOf(before, cases), outcomesOf(after, cases)];
  const isAnswered = (at: number) => cases[at]?.kind !== noMatchKind;
  const found = compareOutcomes(from, to, isAnswered);
  const names = (places: readonly number[]) => places.map((at) => cases[at]?.id ?? "").join(" ");
  say(
    `\nopen labelled cases (${cases.length}; figures over the ${cases.filter((_, at) => isAnswered(at)).length} with an answer)`,
  );
  sayFigures(
    from.filter((_, at) => isAnswered(at)),
    to.filter((_, at) => isAnswered(at)),
    found,
  );
  say(`  won ${found.won.length}: ${names(found.won)}`);
  say(`  lost ${found.lost.length}: ${names(found.lost)}`);
  sayCounts(found.changes);
  found.changes.forEach((change, at) => sayChange(cases[at]?.id ?? "", change, isAll));
}

function answersOf(engine: Engine, demand: MatchDemand) {
  return answerOf(engine.rank(demand, { top: engine.records.length }));
}

type Engines = { before: Engine; after: Engine };

async function compareOnDemands(url: string, { before, after }: Engines, isAll: boolean) {
  provideSettings({ DATABASE_URL: url });
  try {
    const demands = await listLiveInputs(demandsMax);
    say(`\nstored demands (the last ${demands.length} live ones)`);
    const changes = demands.map(({ demand }) =>
      compareAnswers(answersOf(before, demand), answersOf(after, demand)),
    );
    sayCounts(changes);
    changes.forEach((change, at) => sayChange(demands[at]?.number ?? "", change, isAll));
    return "";
  } finally {
    await closeDb();
  }
}

async function main(): Promise<void> {
  const { before, after, withDemands, isAll } = readOptions();
  const [one, other] = [readSide(before), readSide(after)];
  say(`from ${one.name}\nto   ${other.name}`);
  const engines = [one, other].map(({ model, records }) => createEngine(model, records));
  const [from, to] = engines;
  if (from === undefined || to === undefined) return;
  compareOnCases(from, to, isAll);
  if (withDemands)
    await runMaintenance((url) => compareOnDemands(url, { before: from, after: to }, isAll));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError || error instanceof ModelError ? 2 : 1;
}
