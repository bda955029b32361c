import type { DirectoryRecord } from "@/lib/directory/record";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { nearestUnits, type Nearness } from "@/lib/matching/meaning/nearness";
import type { EmbeddingProvider } from "@/lib/matching/meaning/provider";
import { demandText, unitText } from "@/lib/matching/meaning/texts";

/** How near the institutions are to each of these demands by meaning, as the provider has it now. */
export async function nearnessOf(
  provider: EmbeddingProvider,
  records: readonly DirectoryRecord[],
  demands: readonly MatchDemand[],
): Promise<Map<MatchDemand, Nearness>> {
  const own = records.flatMap(({ slug, units }) =>
    units.map((unit) => ({ institution: slug, unit: unit.id, text: unitText(unit) })),
  );
  const unitVectors = await provider.embed(own.map(({ text }) => text));
  const units = unitVectors.flatMap((vector, place) => {
    const each = own[place];
    return each === undefined ? [] : [{ ...each, vector }];
  });
  const asked = demands.filter((demand) => demandText(demand, "") !== "");
  const vectors = await provider.embed(
    asked.map((demand) => demandText(demand, demand.companyName ?? "")),
  );
  return new Map(
    asked.flatMap((demand, place) => {
      const vector = vectors[place];
      return vector === undefined ? [] : [[demand, nearestUnits(vector, units)] as const];
    }),
  );
}
