import "server-only";
import { z } from "zod";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/db/client";
import { joinSql, sql } from "@/lib/db/sql";
import { countRows, rowsToRead, type ListCount } from "@/lib/intake/list-page";
import { writePlace, type ListPlace } from "@/lib/intake/list-place";
import { toPublished, type PublishedDemand } from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { all, behind, selectionConditions } from "@/lib/intake/queries/list-conditions";
import { readListKeys, type ListKey, type OrderedList } from "@/lib/intake/queries/read-list-keys";
import type { FittingFilter } from "../fitting-filter";
import { storedMatchSchema } from "../stored-match";
import type { Fit } from "../views";

/** A demand in the order of its fit for the viewer's institution. */
export type FittingDemand = { demand: PublishedDemand; fit: Fit };

/** What is asked of the list. */
export type FittingRequest = {
  filter: Omit<FittingFilter, "order">;
  /** The last demand of the page before; none for the first page. */
  after?: ListPlace | undefined;
  pageSize: number;
  /** The reader's last visit; without one nothing counts as new. */
  lastVisit?: Date | null;
};

/** A page of the list. */
export type FittingPage = {
  demands: FittingDemand[];
  /** The place the next page begins behind, as it stands in the address; null on the last page. */
  next: string | null;
  /** Only told on the first page. */
  count: ListCount | null;
};

const fitSchema = storedMatchSchema.pick({ band: true, criteria: true });

function bestFirst(institutionId: string, request: FittingRequest): OrderedList {
  const { filter, after, lastVisit = null } = request;
  const own = [
    sql`"institutionId" = ${institutionId}`,
    ...selectionConditions({
      list: filter.state,
      filter,
      since: filter.isNew ? lastVisit : null,
    }),
    ...behind(sql`score`, after, (score) => sql`${score}::float8`),
  ];
  return {
    rows: (conditions) => sql`select "demandId", score as at from "Match"
      where ${all([...own, ...conditions])} order by score desc, "demandId" desc`,
    isLong: false,
    words: "openWords",
  };
}

const columns = {
  score: true,
  band: true,
  criteria: true,
  run: { select: { demand: { select: publishedColumns } } },
} satisfies Prisma.MatchSelect;

type Row = Prisma.MatchGetPayload<{ select: typeof columns }>;

function toFitting({ run, score, ...match }: Row): FittingDemand {
  return {
    demand: toPublished(toPublishedSource(run.demand)),
    fit: { score, ...fitSchema.parse(match) },
  };
}

const keySchema = z.array(z.object({ runId: z.string(), demandId: z.string() }));

/**
 * The matches of these demands. Raw for the way there: by the demand's own run, as the index of a demand's
 * matches would read twenty rows for one.
 */
async function readFitting(
  institutionId: string,
  keys: readonly ListKey[],
): Promise<FittingDemand[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ demandId }) => demandId);
  const runs = keySchema.parse(
    await db().$queryRaw(sql`select id as "demandId", "currentRunId" as "runId" from "Demand"
      where id in (${joinSql(ids)}) and "currentRunId" is not null`),
  );
  const rows = await db().match.findMany({
    where: {
      institutionId,
      runId: { in: runs.map(({ runId }) => runId) },
      listState: { not: null },
    },
    select: { demandId: true, ...columns },
  });
  const byId = new Map(rows.map(({ demandId, ...row }) => [demandId, toFitting(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Demands that fit the viewer's own institution, best first, page by page; no company is named. The order and
 * the filters are those of the stored matches, so a page costs the same however long the list is.
 */
export async function listFittingDemands(
  viewer: Viewer | null,
  request: FittingRequest,
): Promise<FittingPage> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const { filter, after, pageSize } = request;
  const isFirst = after === undefined;
  const { keys, isCountOpen } = await readListKeys(bestFirst(institutionId, request), {
    q: filter.q,
    limit: rowsToRead(pageSize, isFirst),
    pageSize,
  });
  const demands = await readFitting(institutionId, keys.slice(0, pageSize));
  const last = keys.length > pageSize ? demands.at(-1) : undefined;
  return {
    demands,
    next:
      last === undefined
        ? null
        : writePlace({ position: last.fit.score, number: last.demand.number }),
    count: isFirst ? countRows(keys.length, { pageSize, isCountOpen }) : null,
  };
}

/** How each of these published demands fits the viewer's own institution; those not ranked are left out. */
export async function listFits(
  viewer: Viewer | null,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Fit>> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const matches = await db().match.findMany({
    where: {
      institutionId,
      isCurrent: true,
      run: { demand: { state: "published", number: { in: [...numbers] } } },
    },
    select: columns,
  });
  return new Map(
    matches.map(({ run, score, ...match }) => [
      run.demand.number ?? "",
      { score, ...fitSchema.parse(match) },
    ]),
  );
}
