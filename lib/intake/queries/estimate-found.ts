import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { joinSql, sql, type Sql } from "@/lib/db/sql";
import type { VectorQuery } from "@/lib/text/gram-vector";

const planOfPart = z.object({ "Plan Rows": z.number(), "Parent Relationship": z.string() });
const planSchema = z.tuple([
  z.object({
    "QUERY PLAN": z.tuple([z.object({ Plan: z.object({ Plans: z.array(planOfPart) }) })]),
  }),
]);

/** What the planner expects: demands that hold the words, and rows of the list without them. */
export type Expected = { found: number; listed: number };

/**
 * Roughly how many rows a list has, and how many demands hold the words: the planner's figures for single pieces, of which a word is as rare as
 * its rarest one. Asked for whole words, the planner would take their pieces for independent and be wrong by
 * a factor of a hundred.
 */
export async function estimateFound(
  tx: Pick<Transaction, "$queryRaw">,
  { terms }: VectorQuery,
  { column, rows }: { column: Sql; rows: Sql },
): Promise<Expected> {
  const pieces = [...new Set(terms.flatMap(({ alternatives }) => alternatives.flat()))];
  const counted = pieces.map(
    (piece) => sql`select 1 from "DemandWords" where ${column} @@ ${piece}::tsquery`,
  );
  const all = sql`select 1 from "DemandWords"`;
  const listed = sql`select 1 from (${rows}) listed`;
  const explained = await tx.$queryRaw(
    sql`explain (format json) ${joinSql([all, listed, ...counted], " union all ")}`,
  );
  const [{ "QUERY PLAN": plans }] = planSchema.parse(explained);
  const [total = 1, listedRows = 0, ...figures] = plans[0].Plan.Plans.map(
    (plan) => plan["Plan Rows"],
  );
  const figureOf = new Map(pieces.map((piece, index) => [piece, figures[index] ?? 0]));
  const shares = terms.map(({ alternatives }) => {
    const rarest = alternatives.map((each) =>
      Math.min(...each.map((piece) => figureOf.get(piece) ?? 0)),
    );
    return rarest.reduce((sum, figure) => sum + figure, 0) / Math.max(total, 1);
  });
  const found = total * shares.reduce((product, share) => product * share, 1);
  return { found, listed: listedRows };
}
