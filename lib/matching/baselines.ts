import { fold } from "@/lib/text/fold";
import { compareFields } from "./criteria/compare-fields";
import { PieceWeigher } from "./demand-pieces";
import { topicFields } from "./demand-text";
import { seededRandom, type LabelledCase, type Ranker } from "./evaluate";
import type { DirectoryIndex, IndexedInstitution } from "./institution-index";
import { readQuery } from "./query";
import { phrasesOf } from "./unit-reading";

type Tokenise = (text: string) => string[];

const runs = /\p{Script=Han}+|[a-z0-9]+/gu;
const padding = "  ";
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function gramsOfRun(run: string, size: number): string[] {
  if (run.length < size) return [run];
  return Array.from({ length: run.length - size + 1 }, (_, at) => run.slice(at, at + size));
}

const bigramsOf: Tokenise = (text) =>
  [...fold(text).matchAll(runs)].flatMap(([run]) => gramsOfRun(run, 2));

/** As pg_trgm takes a text apart: each run with two spaces before it and one behind. */
const trigramsOf: Tokenise = (text) =>
  [...fold(text).matchAll(runs)].flatMap(([run]) => gramsOfRun(`${padding}${run} `, 3));

const wordsOf: Tokenise = (text) =>
  [...segmenter.segment(fold(text))].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );

function demandText({ demand }: LabelledCase): string {
  return topicFields.map((field) => demand[field] ?? "").join("\n");
}

function focusOf({ record: { focus } }: IndexedInstitution): string {
  return [...focus.zhHans, ...focus.en].join("\n");
}

/** Everything the directory says of what an institution can do, in one text. */
function profileOf(institution: IndexedInstitution): string {
  const phrases = institution.record.units.flatMap(phrasesOf);
  return [focusOf(institution), ...phrases].join("\n");
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function byScore(
  institutions: readonly IndexedInstitution[],
  scoreOf: (institution: IndexedInstitution, place: number) => number,
): string[] {
  return institutions
    .map((each, place) => ({ slug: each.record.slug, score: scoreOf(each, place) }))
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .map(({ slug }) => slug);
}

const k1 = 1.2;
const b = 0.75;

/** BM25 over one text an institution. */
function bm25Ranker(
  offered: readonly IndexedInstitution[],
  textOf: (institution: IndexedInstitution) => string,
  tokenise: Tokenise,
): Ranker {
  const documents = offered.map((each) => countOf(tokenise(textOf(each))));
  const lengths = documents.map((document) => [...document.values()].reduce((a, c) => a + c, 0));
  const meanLength = lengths.reduce((a, c) => a + c, 0) / Math.max(1, lengths.length);
  const frequency = countOf(documents.flatMap((document) => [...document.keys()]));
  const idf = (term: string) => {
    const count = frequency.get(term) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  return (labelled) => {
    const terms = [...new Set(tokenise(demandText(labelled)))];
    return byScore(offered, (_, place) => {
      const lengthShare = 1 - b + (b * (lengths[place] ?? 0)) / meanLength;
      return terms.reduce((score, term) => {
        const count = documents[place]?.get(term) ?? 0;
        return score + (idf(term) * count * (k1 + 1)) / (count + k1 * lengthShare);
      }, 0);
    });
  };
}

/** Share of the runs of three characters that demand and profile have in common. */
function trigramRanker(offered: readonly IndexedInstitution[]): Ranker {
  const documents = offered.map((each) => new Set(trigramsOf(profileOf(each))));
  return (labelled) => {
    const terms = new Set(trigramsOf(demandText(labelled)));
    return byScore(offered, (_, place) => {
      const document = documents[place] ?? new Set();
      const shared = [...terms].filter((term) => document.has(term)).length;
      return shared / (terms.size + document.size - shared);
    });
  };
}

function popularityRanker(
  offered: readonly IndexedInstitution[],
  cases: readonly LabelledCase[],
): Ranker {
  return (labelled) =>
    byScore(offered, ({ record }) =>
      cases
        .filter((each) => each !== labelled)
        .reduce((sum, each) => sum + (each.relevant[record.slug] ?? 0), 0),
    );
}

/** Technology fields alone. */
function fieldRanker(offered: readonly IndexedInstitution[], index: DirectoryIndex): Ranker {
  const weigher = new PieceWeigher(index);
  return ({ demand }) => {
    const { fields } = readQuery(demand, index, { weigher });
    return byScore(offered, (institution) =>
      fields.reduce(
        (sum, { code, weight }) =>
          sum + weight * compareFields(code, institution.fields, index.weights).value,
        0,
      ),
    );
  };
}

const randomSeed = 7;

/** Rankings that know less than the engine, in the same harness. */
export function baselines(
  index: DirectoryIndex,
  cases: readonly LabelledCase[],
): { name: string; rank: Ranker }[] {
  const offered = index.institutions.filter(
    ({ gate, isOnRequest }) => gate === null && !isOnRequest,
  );
  const random = seededRandom(randomSeed);
  return [
    { name: "random", rank: () => byScore(offered, random) },
    { name: "popularity", rank: popularityRanker(offered, cases) },
    { name: "field only", rank: fieldRanker(offered, index) },
    { name: "trigram similarity", rank: trigramRanker(offered) },
    { name: "bigram BM25", rank: bm25Ranker(offered, focusOf, bigramsOf) },
    { name: "word BM25", rank: bm25Ranker(offered, profileOf, wordsOf) },
    { name: "bigram BM25 of profile", rank: bm25Ranker(offered, profileOf, bigramsOf) },
  ];
}
