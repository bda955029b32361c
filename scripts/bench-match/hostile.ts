import { createEngine } from "@/lib/matching/engine";
import { deliveredModel } from "@/lib/matching/models/models";
import { generatedDirectory } from "./generated-directory";
import { hostileDemand, hostileTexts } from "./hostile-texts";
import type { BenchOptions, Row } from "./part";
import { timeColumns, timesOf } from "./timing";

const full = { institutions: 1_000, rounds: 10 };
const quick = { institutions: 100, rounds: 2 };
const top = 20;
const goalMs = 50;

/** How long the engine takes for texts nobody writes in good faith; the first answer counts as well. */
export function benchHostile({ isQuick }: BenchOptions): readonly Row[] {
  const { institutions, rounds } = isQuick ? quick : full;
  const engine = createEngine(deliveredModel, generatedDirectory(institutions));
  return Object.entries(hostileTexts).map(([name, text]) => {
    const demand = hostileDemand(text);
    const times = timesOf(Array.from({ length: rounds }), () => engine.rank(demand, { top }));
    return {
      "text in every field": name,
      characters: String(text.length),
      ...timeColumns(times),
      [`within ${goalMs} ms`]: (times.at(-1) ?? 0) <= goalMs ? "yes" : "no",
    };
  });
}
