import { directoryRecords } from "@/lib/directory/record";
import { createEngine } from "@/lib/matching/engine";
import {
  isSealed,
  ndcgAt,
  noMatchKind,
  seededRandom,
  type LabelledCase,
} from "@/lib/matching/evaluate";
import { criterionKeys, type CriterionKey } from "@/lib/matching/match";
import { deliveredModel } from "@/lib/matching/models/models";
import { withSuccessors } from "@/lib/matching/quality/measure";
import { labelledCases } from "./labelled-cases";

/**
 * Would other points for the criteria be better? Each is tried smaller and larger; what is best on some cases
 * is measured on the others (repeated five-fold cross-validation over the cases open to tuning). Points should
 * move only where the held-out gain is clear. Criteria are added up plainly, without the rules of order.
 */
const steps = [0.5, 0.7, 1, 1.4, 2];
const foldCount = 5;
const repeats = 20;
const seed = 11;

type Points = Record<CriterionKey, number>;
type Row = { institution: string; values: Points };
type Case = { labelled: LabelledCase; rows: Row[] };

const records = directoryRecords();
const { weights } = deliveredModel;
const engine = createEngine(deliveredModel, records);
// Every set of cases there is, the sealed ones left out.
const cases: Case[] = withSuccessors(labelledCases(), records)
  .filter((each) => each.kind !== noMatchKind && !isSealed(each))
  .map((labelled) => ({ labelled, rows: rowsOf(labelled) }));

function rowsOf({ demand }: LabelledCase): Row[] {
  return engine.rank(demand, { top: records.length }).matches.map((match) => ({
    institution: match.institution,
    // One value for each criterion, as the engine gives them all.
    values: Object.fromEntries(match.criteria.map(({ key, value }) => [key, value])) as Points,
  }));
}

function quality({ labelled, rows }: Case, points: Points): number {
  const scored = rows.map(({ institution, values }) => ({
    institution,
    score: criterionKeys.reduce((sum, key) => sum + points[key] * values[key], 0),
  }));
  scored.sort((a, b) => b.score - a.score || (a.institution < b.institution ? -1 : 1));
  return ndcgAt(
    scored.map(({ institution }) => institution),
    labelled.relevant,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** For each way to set the points, the quality of every case. */
const trials = criterionKeys
  .flatMap((key) =>
    steps.map((step) => ({
      key,
      step,
      points: { ...weights.points, [key]: weights.points[key] * step },
    })),
  )
  .map((trial) => ({ ...trial, qualities: cases.map((each) => quality(each, trial.points)) }));
const present = cases.map((each) => quality(each, weights.points));

function shuffled(random: () => number): number[] {
  return cases
    .map((_, place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}

/** The gain on cases the choice was not made on. */
function heldOutGain(key: CriterionKey): number {
  const random = seededRandom(seed);
  const own = trials.filter((trial) => trial.key === key);
  const gains: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const order = shuffled(random);
    for (let fold = 0; fold < foldCount; fold += 1) {
      const held = order.filter((_, place) => place % foldCount === fold);
      const rest = order.filter((_, place) => place % foldCount !== fold);
      const on = (places: readonly number[], qualities: readonly number[]) =>
        mean(places.map((place) => qualities[place] ?? 0));
      const best = own.toSorted((a, b) => on(rest, b.qualities) - on(rest, a.qualities))[0];
      if (best !== undefined) gains.push(on(held, best.qualities) - on(held, present));
    }
  }
  return mean(gains);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

say(
  `${cases.length} cases open to tuning, nDCG@5 ${mean(present).toFixed(3)} with the present points\n`,
);
say(`${"points ×".padEnd(12)}${steps.map((step) => String(step).padStart(8)).join("")}   held out`);
for (const key of criterionKeys) {
  const row = trials
    .filter((trial) => trial.key === key)
    .map(({ qualities }) => mean(qualities).toFixed(3).padStart(8));
  const gain = heldOutGain(key);
  say(`${key.padEnd(12)}${row.join("")}   ${gain >= 0 ? "+" : ""}${gain.toFixed(3)}`);
}
