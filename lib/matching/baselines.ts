import { fold } from "@/lib/text/fold";
import { judgeField } from "./criteria/field";
import { readTexts } from "./demand-text";
import { seededRandom, type LabelledCase, type Ranker } from "./evaluate";
import { findGate } from "./gates";
import type { DirectoryIndex, IndexedInstitution } from "./institution-index";
import { readQuery } from "./query";

const k1 = 1.2;
const b = 0.75;
const runs = /\p{Script=Han}+|[a-z0-9]+/gu;

function bigramsOf(text: string): string[] {
  return [...fold(text).matchAll(runs)].flatMap(([run]) =>
    run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function byScore(
  institutions: readonly IndexedInstitution[],
  scoreOf: (institution: IndexedInstitution) => number,
): string[] {
  return institutions
    .map((each) => ({ slug: each.record.slug, score: scoreOf(each) }))
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .map(({ slug }) => slug);
}

/** BM25 over character pairs of the focus phrases, one text an institution: the ranking to beat. */
function bigramRanker(offered: readonly IndexedInstitution[]): Ranker {
  const documents = offered.map(({ record }) =>
    countOf(bigramsOf([...record.focus.zhHans, ...record.focus.en].join("\n"))),
  );
  const lengths = documents.map((document) => [...document.values()].reduce((a, c) => a + c, 0));
  const meanLength = lengths.reduce((a, c) => a + c, 0) / Math.max(1, lengths.length);
  const frequency = countOf(documents.flatMap((document) => [...document.keys()]));
  const idf = (term: string) => {
    const count = frequency.get(term) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  const places = new Map(offered.map((each, place) => [each.record.slug, place]));
  return ({ demand }) => {
    const terms = new Set(readTexts(demand).flatMap(({ original }) => bigramsOf(original)));
    return byScore(offered, ({ record }) => {
      const place = places.get(record.slug) ?? 0;
      const lengthShare = 1 - b + (b * (lengths[place] ?? 0)) / meanLength;
      let score = 0;
      for (const term of terms) {
        const count = documents[place]?.get(term) ?? 0;
        score += (idf(term) * count * (k1 + 1)) / (count + k1 * lengthShare);
      }
      return score;
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

const randomSeed = 7;

/** Rankings that know less than the engine, in the same harness. */
export function baselines(
  index: DirectoryIndex,
  cases: readonly LabelledCase[],
): { name: string; rank: Ranker }[] {
  const offered = index.institutions.filter(({ record }) => findGate(record) === null);
  const random = seededRandom(randomSeed);
  return [
    { name: "random", rank: () => byScore(offered, random) },
    { name: "popularity", rank: popularityRanker(offered, cases) },
    {
      name: "field only",
      rank: ({ demand }) => {
        const query = readQuery(demand, index);
        return byScore(offered, (institution) => judgeField(query, institution).value);
      },
    },
    { name: "bigram BM25", rank: bigramRanker(offered) },
  ];
}
