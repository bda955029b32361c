import "server-only";
import { z } from "zod";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import type { ListCount } from "@/lib/intake/list-page";
import { writePlace, type ListPlace } from "@/lib/intake/list-place";
import type { PublishedDemand } from "@/lib/intake/published-demand";
import {
  all,
  behind,
  listStates,
  selectionConditions,
  type ListState,
} from "@/lib/intake/queries/list-conditions";
import { readListedDemands } from "@/lib/intake/queries/read-listed-demands";
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
const listedFitSchema = fitSchema.extend({ demandId: z.string(), score: z.number() });

/** One list of one institution. */
type List = { institutionId: string; state: ListState };

function bestFirst({ institutionId, state }: List, request: FittingRequest): OrderedList {
  const { filter, after, lastVisit = null } = request;
  const own = [
    sql`"institutionId" = ${institutionId}`,
    ...selectionConditions({ list: state, filter, since: filter.isNew ? lastVisit : null }),
    ...behind(sql`score`, after, (score) => sql`${score}::float8`),
  ];
  return {
    rows: (conditions) => sql`select "demandId", score as at from "Match"
      where ${all([...own, ...conditions])} order by score desc, "demandId" desc`,
    isLong: false,
    words: "openWords",
  };
}

const fitColumns = {
  demandId: true,
  score: true,
  band: true,
  criteria: true,
} satisfies Prisma.MatchSelect;

/** How demands of any list fit an institution, by way of their own runs: any other way reads twenty rows for one. */
async function readFits(
  institutionId: string,
  runIds: readonly (string | null)[],
): Promise<Map<string, Fit>> {
  const rows = await db().match.findMany({
    where: {
      institutionId,
      runId: { in: runIds.filter((runId) => runId !== null) },
      isCurrent: true,
    },
    select: fitColumns,
  });
  return new Map(
    rows.map(({ demandId, score, ...match }) => [demandId, { score, ...fitSchema.parse(match) }]),
  );
}

/**
 * How demands of a list fit, by way of their places in it. Raw, since any other index leads to pages nobody has
 * read, while those of the places were read a moment ago to find them.
 */
async function readListedFits(
  { institutionId, state }: List,
  keys: readonly ListKey[],
): Promise<Map<string, Fit>> {
  const rows = await db().$queryRaw(sql`
    select fit.* from unnest(
      ${keys.map(({ demandId }) => demandId)}::text[], ${keys.map(({ position }) => position)}::float8[]
    ) as listed (id, at)
    cross join lateral (select "demandId", score, band, criteria from "Match"
      where "institutionId" = ${institutionId} and "listState" = ${state}
        and (score, "demandId") <= (listed.at, listed.id)
      order by score desc, "demandId" desc limit 1) as fit
    where fit."demandId" = listed.id`);
  return new Map(
    z
      .array(listedFitSchema)
      .parse(rows)
      .map(({ demandId, ...fit }) => [demandId, fit]),
  );
}

async function readFitting(list: List, keys: readonly ListKey[]): Promise<FittingDemand[]> {
  const ids = keys.map(({ demandId }) => demandId);
  const [demands, fits] = await Promise.all([
    readListedDemands(ids, list.state),
    readListedFits(list, keys),
  ]);
  return ids.flatMap((id) => {
    const [demand, fit] = [demands.get(id), fits.get(id)];
    return demand === undefined || fit === undefined ? [] : [{ demand, fit }];
  });
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
  const list = { institutionId, state: filter.state };
  const { keys, count } = await readListKeys(bestFirst(list, request), {
    q: filter.q,
    pageSize,
    isCounted: isFirst,
  });
  const demands = await readFitting(list, keys.slice(0, pageSize));
  const last = keys.length > pageSize ? demands.at(-1) : undefined;
  return {
    demands,
    next:
      last === undefined
        ? null
        : writePlace({ position: last.fit.score, number: last.demand.number }),
    count: isFirst ? count : null,
  };
}

/** How each of these demands fits the viewer's own institution; those not ranked are left out. */
export async function listFits(
  viewer: Viewer | null,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Fit>> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const demands = await db().demand.findMany({
    where: { number: { in: [...numbers] }, state: { in: [...listStates] } },
    select: { id: true, number: true, currentRunId: true },
  });
  const fits = await readFits(
    institutionId,
    demands.map(({ currentRunId }) => currentRunId),
  );
  return new Map(
    demands.flatMap(({ id, number }) => {
      const fit = fits.get(id);
      return number === null || fit === undefined ? [] : [[number, fit] as const];
    }),
  );
}
