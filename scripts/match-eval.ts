import { readFileSync } from "node:fs";
import { directoryRecords, directoryVersion } from "@/lib/directory/record";
import { baselines } from "@/lib/matching/baselines";
import {
  compareQuality,
  measure,
  noMatchKind,
  readCases,
  type Quality,
  type Ranker,
} from "@/lib/matching/evaluate";
import { buildIndex } from "@/lib/matching/institution-index";
import { engineVersion, modelVersion } from "@/lib/matching/model";
import { rankInstitutions } from "@/lib/matching/rank";
import { concepts } from "@/lib/matching/thesaurus/thesaurus";

const file = process.argv[2] ?? "tests/fixtures/matching/dev.jsonl";
const all = Number.MAX_SAFE_INTEGER;
const nameWidth = 22;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, { ndcg, mrr, recall }: Quality): string {
  return [
    name.padEnd(nameWidth),
    ...[ndcg, mrr, recall].map((value) => value.toFixed(3).padStart(10)),
  ].join("");
}

const cases = readCases(readFileSync(file, "utf8").split("\n"));
const index = buildIndex(directoryRecords(), concepts);
const engine: Ranker = ({ demand }) =>
  rankInstitutions(demand, index, { top: all }).matches.map(({ institution }) => institution);
const answered = cases.filter(({ kind }) => kind !== noMatchKind);

say(`${file}: ${cases.length} cases, ${answered.length} with an answer`);
say(`engine ${engineVersion}, model ${modelVersion}, directory ${directoryVersion}\n`);
say(`${"".padEnd(nameWidth)}    nDCG@5       MRR recall@10`);
const quality = measure(cases, engine);
say(row("engine", quality));
for (const { name, rank } of baselines(index, cases)) {
  const other = measure(cases, rank);
  say(row(name, other));
  const { difference, low, high } = compareQuality(quality, other);
  say(
    `${"  engine is better by".padEnd(nameWidth)}${difference.toFixed(3).padStart(10)}  95 % ${low.toFixed(3)} to ${high.toFixed(3)}`,
  );
}

say("\nby kind and style");
for (const part of new Set(answered.flatMap(({ kind, style }) => [kind, style]))) {
  const some = answered.filter(({ kind, style }) => kind === part || style === part);
  say(`${row(`  ${part}`, measure(some, engine))}  (${some.length})`);
}

const verdicts = cases.map(({ demand, kind }) => ({
  kind,
  verdict: rankInstitutions(demand, index, { top: 1 }).verdict,
}));
const silent = verdicts.filter(({ kind }) => kind === noMatchKind);
const quiet = silent.filter(({ verdict }) => verdict !== "matched").length;
const lost = verdicts.filter(({ kind, verdict }) => kind !== noMatchKind && verdict === "none");
say(`\nno good match: ${quiet} of ${silent.length} cases without an answer are not called matched`);
say(`               ${lost.length} of ${answered.length} cases with an answer are called none`);
