import "server-only";
import { z } from "zod";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { sql, type Sql } from "@/lib/db/sql";
import type { DemandState } from "@/lib/intake/moves";
import { all, momentSql } from "@/lib/intake/queries/list-conditions";
import { bands, type Band } from "@/lib/matching/match";
import { vectorQuery } from "@/lib/text/gram-vector";
import { openStates, reviewStates, type QueueFilter } from "../queue-filter";

export const queuePageSize = 50;

const bandSchema = z.enum(bands);

/** A line of the review queue; no personal data. */
export type QueueLine = {
  id: string;
  number: string;
  title: string;
  companyName: string;
  cityCode: string | null;
  techField: string;
  state: DemandState;
  stateSince: Date;
  submittedAt: Date;
  claimedByName: string | null;
  /** The best match of the latest run; null while the matching has not finished. */
  best: { name: Localized; band: Band; score: number } | null;
};

const fields = {
  id: true,
  number: true,
  title: true,
  companyName: true,
  cityCode: true,
  techField: true,
  state: true,
  stateSince: true,
  submittedAt: true,
  claimedByName: true,
  currentRunId: true,
} as const;

const dayMs = 24 * 60 * 60 * 1000;

function statesOf({ state }: QueueFilter): readonly DemandState[] {
  if (state === undefined) return openStates;
  return state === "all" ? reviewStates : [state];
}

/** Every word must stand in what the company wrote or in what it is called. */
function wordConditions(q: string | undefined): Sql[] {
  const terms = q === undefined ? [] : (vectorQuery(q)?.terms ?? []);
  return terms.map(
    ({ text }) => sql`id in (select "demandId" from "DemandWords"
      where "companyWords" @@ ${text}::tsquery or "openWords" @@ ${text}::tsquery)`,
  );
}

function conditionsOf(reviewer: Viewer, filter: QueueFilter): Sql {
  const { city, field, holder, minAgeDays } = filter;
  const since = (days: number) => momentSql(now().getTime() - days * dayMs);
  const cities = [reviewer.divisionCode, city].filter((code) => typeof code === "string");
  return all([
    sql`state = any(${statesOf(filter)}::"DemandState"[])`,
    ...cities.map((code) => sql`"cityCode" = ${code}`),
    ...(field === undefined ? [] : [sql`"techField" like ${`${field}%`}`]),
    ...(minAgeDays === undefined ? [] : [sql`"stateSince" <= ${since(minAgeDays)}`]),
    ...(holder === "me" ? [sql`"claimedById" = ${reviewer.id}`] : []),
    ...(holder === "nobody" ? [sql`"claimedById" is null`] : []),
    ...wordConditions(filter.q),
  ]);
}

const idsSchema = z.array(z.object({ id: z.string() }));
const countSchema = z.tuple([z.object({ count: z.number() })]);

/** Raw because Prisma has no words for vectors. */
async function readPage(where: Sql, page: number): Promise<{ total: number; ids: string[] }> {
  const offset = (page - 1) * queuePageSize;
  const [counted, rows] = await Promise.all([
    db().$queryRaw(sql`select count(*)::int as count from "Demand" where ${where}`),
    db().$queryRaw(sql`select id from "Demand" where ${where}
      order by "submittedAt", id limit ${queuePageSize}::int offset ${offset}::int`),
  ]);
  const [{ count: total }] = countSchema.parse(counted);
  return { total, ids: idsSchema.parse(rows).map(({ id }) => id) };
}

/** The review queue, what has waited longest first, within the reviewer's city if they have one. */
export async function listQueue(
  viewer: Viewer | null,
  filter: QueueFilter,
): Promise<{ total: number; lines: QueueLine[] }> {
  const reviewer = requirePermission(viewer, "demand.review");
  const { total, ids } = await readPage(conditionsOf(reviewer, filter), filter.page);
  const found = await db().demand.findMany({ where: { id: { in: ids } }, select: fields });
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const best = await readBest(rows.map((row) => row.currentRunId));
  const lines = rows.map(({ currentRunId, ...row }) => ({
    ...row,
    number: row.number ?? "",
    title: row.title ?? "",
    companyName: row.companyName ?? "",
    techField: row.techField ?? "",
    submittedAt: row.submittedAt ?? row.stateSince,
    best: best.get(currentRunId ?? "") ?? null,
  }));
  return { total, lines };
}

async function readBest(runIds: readonly (string | null)[]) {
  const matches = await db().match.findMany({
    where: { runId: { in: runIds.filter((id) => id !== null) }, rank: 1 },
    select: {
      runId: true,
      band: true,
      score: true,
      institution: { select: { nameHans: true, nameHant: true, nameEn: true } },
    },
  });
  return new Map(
    matches.map(({ runId, band, score, institution }) => {
      const { nameHans: zhHans, nameHant: zhHant, nameEn: en } = institution;
      return [runId, { band: bandSchema.parse(band), score, name: { zhHans, zhHant, en } }];
    }),
  );
}
