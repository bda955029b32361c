import "server-only";
import { joinSql, sql, type Sql } from "@/lib/db/sql";
import type { ListPlace } from "../list-place";
import type { PublishedFilter } from "../published-filter";

/** The list a demand stands in. */
export const listStates = ["published", "closed"] as const;

export type ListState = (typeof listStates)[number];

/** What a list is narrowed by beside the words, which are looked for apart. */
export type ListSelection = {
  list: ListState;
  filter: PublishedFilter;
  /** Only what was published after this moment. */
  since: Date | null;
};

/** Conditions that must all hold. */
export function all(conditions: readonly Sql[]): Sql {
  return joinSql([...conditions], " and ");
}

/** A moment as the columns of the portal hold it, to the millisecond, in any time zone of the server. */
export function momentSql(ms: number): Sql {
  return sql`(to_timestamp(${ms}::float8 / 1000) at time zone 'UTC')::timestamp(3)`;
}

/** A selection as conditions on the columns that `DemandListing` and `Match` both have. */
export function selectionConditions({ list, filter, since }: ListSelection): Sql[] {
  const { city, field, mode, least, below } = filter;
  return [
    sql`"listState" = ${list}`,
    ...(field === undefined ? [] : [sql`"techField" like ${`${field}%`}`]),
    ...(city === undefined ? [] : [sql`"cityCode" = ${city}`]),
    ...(mode === undefined ? [] : [sql`${mode} = any("cooperationModes")`]),
    ...(least === undefined ? [] : [sql`"plannedInvestment" >= ${least}::numeric`]),
    ...(below === undefined ? [] : [sql`"plannedInvestment" < ${below}::numeric`]),
    ...(since === null ? [] : [sql`"publishedAt" > ${momentSql(since.getTime())}`]),
  ];
}

/** Behind a place of a list that is ordered downwards by a column and the demand. */
export function behind(
  column: Sql,
  place: ListPlace | undefined,
  positionSql: (position: number) => Sql,
): Sql[] {
  if (place === undefined) return [];
  return [
    sql`(${column}, "demandId") < (${positionSql(place.position)},
      (select id from "Demand" where number = ${place.number}))`,
  ];
}
