import "server-only";
import { z } from "zod";
import type { Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { sql, type Sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { documentKinds, documentRecordSchema, searchGroups, type SearchGroup } from "../documents";
import { resultsPerGroup, resultsPerPage } from "../page-sizes";
import { relaxQuery, wordsToTry } from "../relax";
import { toResult, type ResultGroup, type SearchAnswer } from "../results";
import {
  parseSearchQuery,
  joinTerms,
  withSynonyms,
  wordingsOf,
  type SearchQuery,
} from "../search-query";
import { hitsOf } from "./hits";

/** What is asked: all groups with the first results of each, or one group page by page. */
export type SearchRequest = {
  q: string;
  group: SearchGroup | null;
  /** From 1. */
  page: number;
  locale: Locale;
};

const rowSchema = z.object({
  group: z.enum(searchGroups),
  total: z.number(),
  kind: z.enum(documentKinds).nullable(),
  ref: z.string().nullable(),
  record: documentRecordSchema.nullable(),
});

type Row = z.output<typeof rowSchema>;

/** The part of each group that is shown. */
function shownOf({ group, page }: SearchRequest): { only: Sql; limit: number; offset: number } {
  if (group === null) return { only: sql`true`, limit: resultsPerGroup, offset: 0 };
  const offset = (page - 1) * resultsPerPage;
  return { only: sql`counted."group" = ${group}`, limit: resultsPerPage, offset };
}

/** Raw because Prisma has no words for the pieces of an index, or for ranks worked out in the database. */
async function readRows(query: SearchQuery, request: SearchRequest): Promise<Row[]> {
  const { only, limit, offset } = shownOf(request);
  const rows = await inTransaction(async (tx) => {
    // For a common word the planner would rather read every row, unaware that its pieces lie elsewhere and
    // packed: ten times slower than the index.
    await tx.$executeRaw`
      select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`;
    return tx.$queryRaw<unknown[]>`
    with hit as materialized (${hitsOf(query)}),
    counted as materialized (select "group", count(*)::int as total from hit group by "group")
    select counted."group", counted.total, d.kind, d.ref, d.record
    from counted
      left join lateral (
        select id, score from hit
        where hit."group" = counted."group" and ${only}
        order by score desc, id limit ${limit}::int offset ${offset}::int) shown on true
      left join "SearchDocument" d on d.id = shown.id
    order by shown.score desc, d.id`;
  });
  return z.array(rowSchema).parse(rows);
}

/** Another name of a body finds what is written of it under its present name, and the other way round. */
async function withOtherNames(query: SearchQuery): Promise<SearchQuery> {
  if (query.names.length === 0) return query;
  const rows = await db().searchDocument.findMany({
    where: { kind: "institution", names: { hasSome: [...query.names] } },
    select: { names: true },
    take: 2,
  });
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) return query;
  const synonyms = only.names.filter(isTelling).flatMap(wordingsOf);
  return { ...query, terms: [withSynonyms(joinTerms(query.terms), synonyms)] };
}

const tellingLengthMin = 4;

/** Two or three characters, as in 科大, stand in many other words. */
function isTelling(name: string): boolean {
  return [...name].length >= tellingLengthMin;
}

function groupRows(rows: readonly Row[], query: SearchQuery, locale: Locale): ResultGroup[] {
  return searchGroups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    const [first] = own;
    if (first === undefined) return [];
    const results = own.flatMap(({ kind, ref, record }) =>
      kind === null || ref === null || record === null
        ? []
        : [toResult({ kind, ref, record }, query, locale)],
    );
    return [{ group, total: first.total, results }];
  });
}

/**
 * Searches the profile, the schemes, the directory and the published demands; open to everyone. Where
 * nothing holds the query as typed, its words are looked for apart from each other.
 */
export async function searchPortal(request: SearchRequest): Promise<SearchAnswer> {
  const typed = parseSearchQuery(request.q);
  const { text, isCut } = typed;
  const nothing = { query: text, isCut, isRelaxed: false, total: 0, groups: [], wordsToTry: [] };
  if (typed.terms.length === 0) return nothing;
  const relaxed = relaxQuery(typed);
  for (const query of [await withOtherNames(typed), ...(relaxed === null ? [] : [relaxed])]) {
    const groups = groupRows(await readRows(query, request), query, request.locale);
    if (groups.length === 0) continue;
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    return { ...nothing, isRelaxed: query === relaxed, total, groups };
  }
  return { ...nothing, wordsToTry: wordsToTry(typed) };
}
