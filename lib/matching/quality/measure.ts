import { versionOf, type DirectoryRecord } from "@/lib/directory/record";
import { detectScript, toHongKong, toMainland } from "@/lib/text/script";
import { baselines } from "../baselines";
import type { MatchDemand } from "../demand-text";
import { createEngine, type Engine } from "../engine";
import { creditSuccessors, isSealed, noMatchKind, readCases, type LabelledCase } from "../evaluate";
import { usesMeaning } from "../meaning/without-meaning";
import type { Model } from "../models/model-file";
import { release } from "../versions";
import { exposureOf } from "./exposure";
import { figuresOf, isBandRight, outcomesOf } from "./outcome";
import type { QualityFile, TestCase } from "./quality-file";

/** A labelled case, the set it belongs to and its first-level technology field. */
export type SetCase = LabelledCase & Pick<TestCase, "set" | "field">;

const fieldLength = 2;

/** Reads the labelled cases of a file of our own, or of the one that came with two people's judgements. */
export function readSet(set: "dev" | "own", text: string): SetCase[] {
  return readCases(text.split("\n")).map((each) => ({
    ...each,
    set: isSealed(each) ? "sealed" : set,
    field: each.demand.techField?.slice(0, fieldLength) || null,
  }));
}

/** A demand as a writer of the other script would have typed it. */
function inOtherScript(demand: MatchDemand): MatchDemand {
  const convert = (text: string) =>
    detectScript(text) === "hant" ? toMainland(text) : toHongKong(text);
  const answers = Object.entries(demand).map(([key, value]) => [
    key,
    typeof value === "string" ? convert(value) : value,
  ]);
  // The same keys with values of the same kinds.
  return Object.fromEntries(answers) as MatchDemand;
}

function measureModel(engine: Engine, cases: readonly SetCase[]): QualityFile["models"][number] {
  const outcomes = outcomesOf(engine, cases);
  const converted = cases.map((each) => ({ ...each, demand: inOtherScript(each.demand) }));
  return {
    version: engine.model.version,
    key: engine.modelKey,
    outcomes,
    bandRight: outcomes.map((outcome, place) => {
      const labelled = cases[place];
      return labelled !== undefined && isBandRight(outcome, labelled);
    }),
    otherScript: outcomesOf(engine, converted).map(({ ndcg }) => ndcg),
    exposure: exposureOf(
      engine.records,
      cases.flatMap(({ kind, relevant }, place) =>
        kind === noMatchKind ? [] : [{ top: outcomes[place]?.top ?? [], relevant }],
      ),
    ),
  };
}

function toTestCase({ id, set, field, kind, style }: SetCase): TestCase {
  return { id, set, field, kind, style };
}

/** The cases with the grades of merged bodies given to their successors, which is what the directory offers. */
export function withSuccessors(
  cases: readonly SetCase[],
  records: readonly DirectoryRecord[],
): SetCase[] {
  const credited = creditSuccessors(cases, records);
  return cases.map((each, place) => ({
    ...each,
    relevant: credited[place]?.relevant ?? each.relevant,
  }));
}

/** Measures the models, and the rankings that know less, on the labelled cases. */
export function measureQuality(input: {
  date: string;
  cases: readonly SetCase[];
  models: readonly Model[];
  records: readonly DirectoryRecord[];
}): QualityFile {
  const { date, models, records } = input;
  const cases = withSuccessors(input.cases, records);
  // What a model with meaning is worth depends on the provider: there are no figures of it that hold for all.
  const engines = models
    .filter((model) => !usesMeaning(model))
    .map((model) => createEngine(model, records));
  const [first] = engines;
  return {
    date,
    engine: release.engineVersion,
    thesaurus: release.thesaurusVersion,
    directory: versionOf(records),
    cases: cases.map(toTestCase),
    models: engines.map((engine) => measureModel(engine, cases)),
    baselines:
      first === undefined
        ? []
        : baselines(first.index, cases).map(({ name, rank }) => ({
            name,
            outcomes: cases.map((each) => figuresOf(rank(each), each)),
          })),
  };
}
