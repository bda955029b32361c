import { describe, expect, it } from "vitest";
import { directoryRecords } from "@/lib/directory/record";
import { labelledCases } from "@/scripts/labelled-cases";
import { models } from "../models/models";
import { meansOf } from "./compare";
import { measured } from "./measured";
import { measureQuality } from "./measure";

const advice = "the figures are out of date: run npm run match:quality";

describe("the figures the portal shows", () => {
  it(
    "are those that engine, models, thesaurus, directory and cases give now",
    { timeout: 240_000 },
    () => {
      const { date } = measured;
      const now = measureQuality({
        date,
        cases: labelledCases(),
        models,
        records: directoryRecords(),
      });
      const { models: answers, baselines, ...versions } = now;
      const { models: shownAnswers, baselines: shownBaselines, ...shownVersions } = measured;
      expect(shownVersions, advice).toEqual(versions);
      // Where words end depends on the ICU data of the Node that runs; a method is told by its mean.
      for (const [place, { name, outcomes }] of baselines.entries()) {
        expect(shownBaselines[place]?.name, advice).toBe(name);
        const shown = meansOf(shownBaselines[place]?.outcomes ?? []);
        expect(Math.abs(shown.ndcg - meansOf(outcomes).ndcg), advice).toBeLessThan(0.03);
      }
      expect(shownBaselines).toHaveLength(baselines.length);
      expect(shownAnswers, advice).toEqual(answers);
    },
  );
});
