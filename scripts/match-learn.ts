import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { now } from "@/lib/core/clock";
import { provideSettings } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { directoryRecords } from "@/lib/directory/record";
import { createEngine } from "@/lib/matching/engine";
import { noMatchKind } from "@/lib/matching/evaluate";
import type { Points } from "@/lib/matching/learning/fit-points";
import { learn, needed, type Lesson } from "@/lib/matching/learning/learn";
import { criterionKeys } from "@/lib/matching/match";
import type { Model } from "@/lib/matching/models/model-file";
import { compareOutcomes } from "@/lib/matching/quality/compare";
import { withSuccessors } from "@/lib/matching/quality/measure";
import { outcomesOf } from "@/lib/matching/quality/outcome";
import { findActiveModel } from "@/lib/matching/queries/find-active-model";
import { listJudged } from "@/lib/matching/queries/list-judged";
import { labelledCases } from "./labelled-cases";
import { runMaintenance } from "./run-maintenance";

const usage = `Usage: npm run match:learn [-- --out FILE.json]
  Fits the points of the criteria to staff's decisions, starting from the model at work. Nothing is changed;
  with --out the result is written as a model file, to be compared (npm run match:diff) and edited.`;

function readOptions(): { out: string | undefined } {
  try {
    const { values } = parseArgs({ options: { out: { type: "string" } } });
    return { out: values.out };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

function signed(value: number): string {
  return `${value >= 0 ? "+" : ""}${value.toFixed(3)}`;
}

function sayBase({ base }: Lesson): string {
  const found = `${base.decisions} decisions that speak of the fit; ${base.demands} demands in which one body was wanted and another turned down.`;
  if (base.isEnough) return found;
  return `${found}\nToo few to learn from: at least ${needed.decisions} decisions and ${needed.demands} such demands are needed. The weights stay as they are.`;
}

function sayPoints(present: Points, learned: Points): string {
  const lines = criterionKeys.map(
    (key) =>
      `  ${key.padEnd(12)} ${present[key].toFixed(2).padStart(6)} → ${learned[key].toFixed(2)}`,
  );
  return `points of the criteria\n${lines.join("\n")}`;
}

function sayHeldOut({ present, learned, better, isSure }: Lesson): string {
  const { mean, low, high } = better;
  const verdict = isSure
    ? "Held-out quality rises with confidence: worth comparing on the labelled cases and on stored demands."
    : "Held-out quality does not rise with confidence: leave the weights as they are.";
  return `pairs in staff's order, on demands not fitted to\n  ${present.toFixed(3)} → ${learned.toFixed(3)}  ${signed(mean)}  95 % ${signed(low)} to ${signed(high)}\n${verdict}`;
}

function sayLabelled(present: Model, candidate: Model): string {
  const cases = withSuccessors(labelledCases(), directoryRecords()).filter(
    ({ kind }) => kind !== noMatchKind,
  );
  const [from, to] = [present, candidate].map((model) =>
    outcomesOf(createEngine(model, directoryRecords()), cases),
  );
  const { differences } = compareOutcomes(from ?? [], to ?? [], () => true);
  const { mean, low, high } = differences.ndcg;
  return `labelled cases (${cases.length})\n  nDCG@5 ${signed(mean)}  95 % ${signed(low)} to ${signed(high)}`;
}

/** The present model with learned points; its version and words are for a person to write. */
function candidateOf(present: Model, points: Points): Model {
  const changes = "Points of the criteria learned from staff's decisions; to be reviewed.";
  return {
    ...present,
    version: "0.0.0",
    date: now().toISOString().slice(0, 10),
    changes: { zhHans: changes, zhHant: changes, en: changes },
    weights: { ...present.weights, points: { ...present.weights.points, ...points } },
  };
}

async function learnFromDecisions(url: string, out: string | undefined): Promise<string> {
  provideSettings({ DATABASE_URL: url });
  try {
    const { model } = await findActiveModel();
    const lesson = learn(await listJudged(), model.weights.points);
    const said = [`model at work ${model.version}`, sayBase(lesson)];
    if (lesson.points !== null) {
      const candidate = candidateOf(model, lesson.points);
      said.push(
        sayPoints(model.weights.points, lesson.points),
        sayHeldOut(lesson),
        sayLabelled(model, candidate),
      );
      if (out !== undefined) {
        writeFileSync(out, `${JSON.stringify(candidate, null, 2)}\n`);
        said.push(`Wrote ${out}: give it a version and words before it is delivered.`);
      }
    }
    return said.join("\n\n");
  } finally {
    await closeDb();
  }
}

try {
  const { out } = readOptions();
  await runMaintenance((url) => learnFromDecisions(url, out));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
