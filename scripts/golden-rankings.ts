import { z } from "zod";
import { directoryRecords } from "@/lib/directory/record";
import { createEngine } from "@/lib/matching/engine";
import { bands } from "@/lib/matching/match";
import { deliveredModel } from "@/lib/matching/models/models";
import { readDemandLine } from "@/lib/matching/read-line";

/** Where the golden rankings are kept. */
export const goldenFile = "tests/fixtures/matching/golden.json";

const placesKept = 5;

const goldenSchema = z.array(
  z.strictObject({
    id: z.string(),
    demand: z.record(z.string(), z.unknown()),
    verdict: z.string(),
    first: z.array(
      z.strictObject({
        institution: z.string(),
        band: z.enum(bands),
        /** Codes of the reasons in the order of the criteria, each once. */
        reasons: z.array(z.string()),
      }),
    ),
  }),
);

export type GoldenRankings = z.output<typeof goldenSchema>;

/** Reads the file of golden rankings. */
export function readGolden(text: string): GoldenRankings {
  return goldenSchema.parse(JSON.parse(text));
}

/** The same demands with what the engine answers now. */
export function answerGolden(golden: GoldenRankings): GoldenRankings {
  const engine = createEngine(deliveredModel, directoryRecords());
  return golden.map(({ id, demand }) => {
    const line = readDemandLine(JSON.stringify({ id, demand }));
    if (!line.ok) throw new Error(`${id}: ${line.problem}`);
    const { verdict, matches } = engine.rank(line.demand, { top: placesKept });
    const first = matches.map(({ institution, band, criteria }) => ({
      institution,
      band,
      reasons: [...new Set(criteria.flatMap(({ reasons }) => reasons.map(({ code }) => code)))],
    }));
    return { id, demand, verdict, first };
  });
}
