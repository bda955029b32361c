import "server-only";
import { joinSql, sql, type Sql } from "@/lib/db/sql";
import { gramsOfNeedle, spacedNeedle } from "../needles";
import type { SearchQuery, Term, Wording } from "../search-query";

function all(conditions: readonly Sql[]): Sql {
  return sql`(${joinSql([...conditions], " and ")})`;
}

function any(conditions: readonly Sql[]): Sql {
  return sql`(${joinSql([...conditions], " or ")})`;
}

/** The documents whose texts hold one of these, by the index alone: reading the pieces of a row is slow. */
function holds(wordings: readonly Wording[]): Sql {
  const conditions = wordings.map((wording) => {
    const grams = [...new Set(wording.flatMap(gramsOfNeedle))];
    return sql`grams @> ${grams}::text[]`;
  });
  return any(conditions);
}

/** Synonyms of one word; the pieces of longer ones lie apart in many texts. */
function searched({ synonyms }: Term): Wording[] {
  return synonyms.filter((wording) => wording.length === 1);
}

/** Who meets a term, once as it was typed and once by a synonym. */
function meetsTerm(asked: Term, term: number): Sql {
  const synonyms = searched(asked);
  const typed = sql`select id, ${term}::int as term, true as typed
    from "SearchDocument" where ${holds(asked.wordings)}`;
  if (synonyms.length === 0) return typed;
  return sql`${typed} union all
    select id, ${term}::int, false from "SearchDocument" where ${holds(synonyms)}`;
}

/** The documents that meet every term, and whether as it was typed or partly by synonyms alone. */
function answering({ terms }: SearchQuery): Sql {
  const [only, ...others] = terms;
  if (only !== undefined && others.length === 0 && searched(only).length === 0) {
    return meetsTerm(only, 0);
  }
  return sql`
    select id, bool_and(typed) as typed
    from (
      select id, bool_or(typed) as typed
      from (${joinSql(terms.map(meetsTerm), " union all ")}) met
      group by id, term) by_term
    group by id having count(*) = ${terms.length}::int`;
}

function isInTitle(wording: Wording): Sql {
  return all(wording.map((needle) => sql`strpos("titleForm", ${spacedNeedle(needle)}) > 0`));
}

function titleMeets({ terms }: SearchQuery, wordingsOf: (term: Term) => readonly Wording[]): Sql {
  return all(terms.map((term) => any(wordingsOf(term).map(isInTitle))));
}

const asTyped = ({ wordings }: Term) => wordings;
const anyhow = (term: Term) => [...term.wordings, ...searched(term)];

/** A closed or withdrawn demand is found no more, whatever the index still holds. */
const isShown = sql`("demandId" is null or "demandId" in (
  select id from "Demand" where state = 'published'))`;

/**
 * The documents that answer a query, each with its place among them as one number: first its rank (5 is
 * called just so, 4 holds the words in its title, 3 holds them or synonyms there, 2 holds the words in its
 * texts, 1 synonyms), then its weight, then the shorter title.
 */
export function hitsOf(query: SearchQuery): Sql {
  return sql`
    select d.id, d."group",
      (case when d.names && ${[...query.names]}::text[] then 5
        when ${titleMeets(query, asTyped)} then 4
        when ${titleMeets(query, anyhow)} then 3
        when answering.typed then 2 else 1 end)::bigint * 1000000000
      + d.weight::bigint * 1000 + 999 - least(length(d."titleForm"), 999) as score
    from (${answering(query)}) answering join "SearchDocument" d on d.id = answering.id
    where ${isShown}`;
}
