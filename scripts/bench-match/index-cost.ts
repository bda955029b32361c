import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { collectSurfaces } from "@/lib/matching/thesaurus/surfaces";
import { concepts } from "@/lib/matching/thesaurus/thesaurus";
import { phrasesOf } from "@/lib/matching/unit-reading";
import { generatedDirectory } from "./generated-directory";
import type { BenchOptions, Row } from "./part";
import { costColumns, costOf, percentile, timesOf } from "./timing";

const full = { institutions: 1_000, builds: 9 };
const quick = { institutions: 200, builds: 3 };

/**
 * What the index of a directory costs. The thesaurus is prepared once for a process and any directory, so it is
 * counted apart.
 */
export function benchIndex({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, builds } = isQuick ? quick : full;
  const records = generatedDirectory(institutions);
  const phrases = records.flatMap(({ units }) => units.flatMap(phrasesOf));
  const thesaurus = costOf(builds, () => collectSurfaces(concepts));
  const cost = costOf(builds, () => createEngine(deliveredModel, records));
  const inARow = timesOf(Array.from({ length: builds }), () =>
    createEngine(deliveredModel, records),
  );
  return [
    {
      institutions: String(institutions),
      phrases: String(phrases.length),
      "different ones": String(new Set(phrases).size),
      ...costColumns(cost),
      "in a row ms": percentile(inARow, 0.5).toFixed(0),
      "best ms": percentile(inARow, 0).toFixed(0),
      "thesaurus ms": thesaurus.ms.toFixed(0),
      "thesaurus MB": thesaurus.megabytes.toFixed(1),
    },
  ];
}
