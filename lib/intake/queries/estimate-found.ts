import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { joinSql, sql, type Sql } from "@/lib/db/sql";
import type { VectorQuery } from "@/lib/text/gram-vector";

const planSchema = z.tuple([
  z.object({
    "QUERY PLAN": z.tuple([
      z.object({ Plan: z.object({ Plans: z.array(z.object({ "Plan Rows": z.number() })) }) }),
    ]),
  }),
]);

/**
 * Roughly how many demands hold the words: the planner's figures for single pieces, of which a word is as rare as
 * its rarest one. Asked for whole words, the planner would take their pieces for independent and be wrong by
 * a factor of a hundred.
 */
export async function estimateFound(
  tx: Pick<Transaction, "$queryRaw">,
  { terms }: VectorQuery,
  column: Sql,
): Promise<number> {
  const pieces = [...new Set(terms.flatMap(({ alternatives }) => alternatives.flat()))];
  const counted = pieces.map(
    (piece) => sql`select 1 from "DemandWords" where ${column} @@ ${piece}::tsquery`,
  );
  const all = sql`select 1 from "DemandWords"`;
  const explained = await tx.$queryRaw(
    sql`explain (format json) ${joinSql([all, ...counted], " union all ")}`,
  );
  const [{ "QUERY PLAN": plans }] = planSchema.parse(explained);
  const [total = 1, ...figures] = plans[0].Plan.Plans.map((plan) => plan["Plan Rows"]);
  const figureOf = new Map(pieces.map((piece, index) => [piece, figures[index] ?? 0]));
  const shares = terms.map(({ alternatives }) => {
    const rarest = alternatives.map((each) =>
      Math.min(...each.map((piece) => figureOf.get(piece) ?? 0)),
    );
    return rarest.reduce((sum, figure) => sum + figure, 0) / Math.max(total, 1);
  });
  return total * shares.reduce((product, share) => product * share, 1);
}
