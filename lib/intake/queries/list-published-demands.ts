import "server-only";
import { db } from "@/lib/db/client";
import { amountsOf, type BudgetBand } from "../budget-band";
import { toPublished, type PublishedDemand } from "../published-demand";
import type { PublishedFilter } from "../published-filter";
import { publishedColumns, toPublishedSource } from "../published-rows";

function whereOf({ field, city, mode, budget }: PublishedFilter) {
  return {
    state: "published" as const,
    ...(field === undefined ? {} : { techField: { startsWith: field } }),
    ...(city === undefined ? {} : { cityCode: city }),
    ...(mode === undefined ? {} : { cooperationModes: { has: mode } }),
    ...(budget === undefined ? {} : { plannedInvestment: amountsIn(budget) }),
  };
}

function amountsIn(budget: BudgetBand) {
  const { least, below } = amountsOf(budget);
  return { gte: least, ...(Number.isFinite(below) ? { lt: below } : {}) };
}

/**
 * Published demands, the newest first; open to everyone. There is no search by words here: the search
 * index of a demand also holds the company's name, and a hit would give it away.
 */
export async function listPublishedDemands(
  filter: PublishedFilter,
  pageSize: number,
): Promise<{ total: number; demands: PublishedDemand[] }> {
  const where = whereOf(filter);
  const [total, rows] = await Promise.all([
    db().demand.count({ where }),
    db().demand.findMany({
      where,
      select: publishedColumns,
      orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, demands: rows.map((row) => toPublished(toPublishedSource(row))) };
}
