import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { directoryRecords, directoryVersion } from "@/lib/directory/record";
import { baselines } from "@/lib/matching/baselines";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { createEngine } from "@/lib/matching/engine";
import {
  compareQuality,
  creditSuccessors,
  isSealed,
  measure,
  noMatchKind,
  readCases,
  type LabelledCase,
  type Quality,
  type Ranker,
} from "@/lib/matching/evaluate";
import type { Ranking } from "@/lib/matching/match";
import { usesMeaning } from "@/lib/matching/meaning/without-meaning";
import { deliveredModel, models } from "@/lib/matching/models/models";
import { exposureOf } from "@/lib/matching/quality/exposure";
import {
  countSplit,
  joinedFrom,
  severalIn,
  singleIn,
  type SplitCount,
} from "@/lib/matching/topics/measure-topics";
import { embeddingProvider } from "@/lib/matching/queries/embedding-provider";
import { release } from "@/lib/matching/versions";
import { toHongKong } from "@/lib/text/script";
import { nearnessOf } from "./embedded-cases";

const usage = `Usage: npm run -s match:eval [-- FILE.jsonl …] [--part open|sealed] [--as-graded] [--embedding]
  Without files: dev.jsonl. Of own-a and own-b the cases with an odd number are sealed, own-f and own-h as a whole: they
  are measured with --part sealed alone, never looked at for tuning. A body that was merged gives its grade to
  its successor, except with --as-graded. With --embedding the model that counts the meaning is measured with the
  provider of EMBEDDING_URL, beside the same model without.`;

const all = Number.MAX_SAFE_INTEGER;
const nameWidth = 26;
const relevantFrom = 2;
const fieldLength = 2;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      part: { type: "string", default: "open" },
      "as-graded": { type: "boolean", default: false },
      embedding: { type: "boolean", default: false },
    },
  });
  if (values.part !== "open" && values.part !== "sealed") throw new Error(usage);
  const files = positionals.length > 0 ? positionals : ["tests/fixtures/matching/dev.jsonl"];
  return {
    files,
    isSealedPart: values.part === "sealed",
    isAsGraded: values["as-graded"],
    provider: values.embedding ? providerSet() : null,
  };
}

function providerSet() {
  const provider = embeddingProvider();
  if (provider === null) throw new Error("EMBEDDING_URL is not set");
  return provider;
}

const { files, isSealedPart, isAsGraded, provider } = readOptions();
const records = directoryRecords();
const measuredModel = (provider === null ? null : models.find(usesMeaning)) ?? deliveredModel;
const atWork = createEngine(measuredModel, records);
const { index, modelKey } = atWork;
const read = files.flatMap((file) => readCases(readFileSync(file, "utf8").split("\n")));
const cases = (isAsGraded ? read : creditSuccessors(read, records)).filter(
  (each) => isSealed(each) === isSealedPart,
);
const nearness =
  provider === null
    ? null
    : await nearnessOf(
        provider,
        records,
        cases.map(({ demand }) => demand),
      );
const rankWith: typeof atWork.rank = (demand, options) =>
  atWork.rank(demand, { ...options, nearness: nearness?.get(demand) ?? null });
const answered = cases.filter(({ kind }) => kind !== noMatchKind);
const rankings = new Map<LabelledCase, Ranking>(
  cases.map((each) => [each, rankWith(each.demand, { top: all })]),
);

const orderOf = ({ matches }: Ranking) => matches.map(({ institution }) => institution);

const engine: Ranker = (labelled) => orderOf(rankings.get(labelled) ?? rank(labelled.demand));

function rank(demand: MatchDemand): Ranking {
  return rankWith(demand, { top: all });
}

function row(name: string, { ndcg, mrr, recall }: Quality): string {
  const figures = [ndcg, mrr, recall].map((value) => value.toFixed(3).padStart(10));
  return [name.padEnd(nameWidth), ...figures].join("");
}

function sayQuality(): Quality {
  const quality = measure(cases, engine);
  say(`${"".padEnd(nameWidth)}    nDCG@5       MRR recall@10`);
  say(row("engine", quality));
  const others = baselines(index, cases);
  if (nearness !== null) {
    const rankBy: Ranker = ({ demand }) => orderOf(atWork.rank(demand, { top: all }));
    others.unshift({ name: "engine without meaning", rank: rankBy });
  }
  for (const { name, rank: rankBy } of others) {
    const other = measure(cases, rankBy);
    const { difference, low, high } = compareQuality(quality, other);
    say(row(name, other));
    say(
      `${"  engine is better by".padEnd(nameWidth)}${difference.toFixed(3).padStart(10)}  95 % ${low.toFixed(3)} to ${high.toFixed(3)}`,
    );
  }
  return quality;
}

function sayParts(title: string, partOf: (labelled: LabelledCase) => string): void {
  say(`\nby ${title}`);
  for (const part of [...new Set(answered.map(partOf))].sort()) {
    const some = answered.filter((each) => partOf(each) === part);
    say(`${row(`  ${part}`, measure(some, engine))}  (${some.length})`);
  }
}

/** What the best band and the verdict say, against what people said. */
function sayBands(): void {
  const strongOf = (labelled: LabelledCase) =>
    rankings.get(labelled)?.matches.filter(({ band }) => band === "strong") ?? [];
  const grades = answered.map((each) =>
    strongOf(each).map(({ institution }) => each.relevant[institution] ?? 0),
  );
  const shown = grades.flat();
  const silent = cases.filter(({ kind }) => kind === noMatchKind);
  const verdicts = (some: readonly LabelledCase[]) =>
    ["matched", "weak", "none"]
      .map((each) => `${each} ${some.filter((c) => rankings.get(c)?.verdict === each).length}`)
      .join(", ");
  const covered = grades.filter((each) => each.some((grade) => grade >= relevantFrom)).length;
  const right = shown.filter((grade) => grade >= relevantFrom).length;
  say("\nbest band");
  say(`  holds a relevant body in ${covered} of ${answered.length} cases with an answer`);
  say(`  ${right} of the ${shown.length} bodies in it are relevant`);
  say(
    `  is empty in ${silent.filter((c) => strongOf(c).length === 0).length} of ${silent.length} cases without an answer`,
  );
  say(`verdicts  with an answer: ${verdicts(answered)}; without: ${verdicts(silent)}`);
}

const hundred = 100;

/** Who gets the first five places, by how many units the directory lists. */
function sayExposure(): void {
  const { sizes, shown, of, gini } = exposureOf(
    records,
    answered.map((each) => ({ top: engine(each), relevant: each.relevant })),
  );
  const percent = (share: number) => `${(share * hundred).toFixed(1)} %`.padStart(9);
  say("\nfirst five places by size of institution");
  for (const { size, bodies, offered, relevant } of sizes) {
    const name = `  ${size} (${bodies})`.padEnd(nameWidth);
    say(`${name}${percent(offered)} of the places, ${percent(relevant)} of those to be called`);
  }
  say(`  ${shown} of ${of} institutions stand there at least once; Gini ${gini.toFixed(2)}`);
}

/** How often demands are taken apart into topics, rightly and wrongly. */
function sayTopics(): void {
  const count = (some: readonly LabelledCase[]) => countSplit(atWork, some);
  const [single, several, joined] = [
    count(singleIn(cases)),
    count(severalIn(cases)),
    count(joinedFrom(cases)),
  ];
  const tell = ({ split, of }: SplitCount) => `${split} of ${of}`;
  const right = several.split + joined.split;
  const precision = right / Math.max(1, right + single.split);
  const recall = right / Math.max(1, several.of + joined.of);
  say("\ndemands taken apart into topics");
  say(`  with several topics: ${tell(several)}; two cases written as one: ${tell(joined)}`);
  say(`  about one thing: ${tell(single)}`);
  say(`  precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
}

/** The same demands in the other script. */
function sayScripts(quality: Quality): void {
  const converted = cases.map((labelled) => {
    const texts = Object.entries(labelled.demand).map(([key, value]) => [
      key,
      typeof value === "string" ? toHongKong(value) : value,
    ]);
    // The same keys with values of the same kinds.
    return { ...labelled, demand: Object.fromEntries(texts) as MatchDemand };
  });
  const other = measure(converted, ({ demand }) => orderOf(rank(demand)));
  const moved = quality.perCase.map((value, at) => Math.abs(value - (other.perCase[at] ?? 0)));
  say(
    `\nin 繁體: nDCG@5 ${other.ndcg.toFixed(3)}, at most ${Math.max(0, ...moved).toFixed(3)} apart in a case`,
  );
}

/** Damaged, huge and hostile texts, and how long the answer takes. */
function sayTimes(): void {
  const hostile: Record<string, string> = {
    "100,000 characters": "碳化硅功率模块的可靠性，".repeat(8_400).slice(0, 100_000),
    "only punctuation": "，。！？、；：“”（）…—".repeat(2_000),
    "mixed direction": "‮机器人‬ روبوت abc ‏עברית 碳化硅 ".repeat(1_000),
    "unpaired surrogates": "\ud83d机器\udc00人".repeat(3_000),
  };
  const timed = (demand: MatchDemand) => {
    const start = performance.now();
    rankWith(demand, { top: 20 });
    return performance.now() - start;
  };
  const times = cases.map(({ demand }) => timed(demand)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(1) ?? "-";
  say(`\ntime for one demand, 20 matches explained: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
  for (const [name, description] of Object.entries(hostile)) {
    say(`  ${name}: ${timed({ description }).toFixed(1)} ms`);
  }
}

say(
  `${files.join(", ")}: ${cases.length} cases, ${answered.length} with an answer${isSealedPart ? " (sealed)" : ""}`,
);
say(
  `engine ${release.engineVersion}, model ${modelKey}, thesaurus ${release.thesaurusVersion}, directory ${directoryVersion}\n`,
);
const quality = sayQuality();
sayParts("field", ({ demand }) => demand.techField?.slice(0, fieldLength) ?? "none");
sayParts("kind", ({ kind }) => kind);
sayParts("style", ({ style }) => style);
sayBands();
sayExposure();
sayTopics();
// Demands in the other script would have to be embedded, too.
if (nearness === null) sayScripts(quality);
sayTimes();
