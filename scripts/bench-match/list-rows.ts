import { Client } from "pg";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { cities } from "@/lib/taxonomy/divisions";
import { optionsOf } from "@/lib/taxonomy/enums";
import { criteriaSamples } from "./list-criteria";
import { clusterCount, makePieces } from "./list-texts";

/** Institutions every fifth demand meets, and all of them. */
export const largeCount = 24;
export const institutionCount = 1_000;
const perDemand = 20;
const largePerDemand = 4;
/** The places of a demand whose criteria are written. */
const withCriteria = 6;
const othersPerCluster = (institutionCount - largeCount) / clusterCount;

/** Tables that are filled, without their indexes and triggers, which cost more one row at a time. */
const filled = ["Demand", "MatchRun", "Match", "DemandListing", "DemandWords"];

async function writePieces(client: Client): Promise<void> {
  await client.query(`create unlogged table bench_piece (kind text, cluster int, position int, body text,
    words tsvector, opening tsvector)`);
  for (const piece of makePieces()) {
    await client.query(
      "insert into bench_piece values ($1, $2, $3, $4, array_to_tsvector($5), array_to_tsvector($6))",
      [piece.kind, piece.cluster, piece.position, piece.text, piece.words, piece.openingWords],
    );
  }
  await client.query(`create unlogged table bench_size as
    select kind, cluster, count(*)::int as size from bench_piece group by kind, cluster;
    create unique index on bench_piece (kind, cluster, position);
    analyze bench_piece; analyze bench_size`);
}

/** The choices of a form, the first ones taken more often. */
async function writeChoices(client: Client): Promise<void> {
  const fields = techFields.items.filter(({ code }) => code.length === "01.01.01".length);
  await client.query(
    `create unlogged table bench_field as
     select (substr(code, 1, 2)::int - 1) % $2 as cluster, array_agg(code order by code) as codes
     from unnest($1::text[]) code group by 1`,
    [fields.map(({ code }) => code), clusterCount],
  );
}

const idOf = (letter: string, number: string) => `md5('${letter}' || ${number})::uuid::text`;

/** A number from 0 to below 1 that depends on the demand and a salt alone. */
const chance = (salt: string, number = "i") =>
  `(('x' || substr(md5('${salt}' || ${number}), 1, 7))::bit(28)::int / 268435456.0)`;

const budgets = "array[30, 80, 90, 120, 200, 350, 480, 600, 900, 1500, 3000, 8000]";

async function insertDemands(client: Client, count: number): Promise<void> {
  const modes = optionsOf("cooperationMode").map(({ code }) => code);
  await client.query(
    `insert into "Company" (id, name, uscc, "updatedAt")
     select 'bench' || i, '演示企业' || i, 'bench' || i, now() from generate_series(0, 999) i`,
  );
  await client.query(
    `insert into "Demand" (id, number, state, "companyId", "createdById", "companyName", title, description,
       "existingBase", "partnerConditions", "partnerWork", "techField", "plannedInvestment", categories,
       "cooperationModes", "cityCode", "publishedAt", "submittedAt", "currentRunId", "closeReason", "updatedAt")
     select ${idOf("d", "i")}, 'JS-2026-' || lpad(i::text, 7, '0'), s.state::"DemandState", 'bench' || i % 1000,
       'bench', '演示企业' || i % 1000, t.body, p.body, '', '', q.body,
       f.codes[1 + floor(power(${chance("f")}, 2) * array_length(f.codes, 1))::int],
       (${budgets})[1 + floor(${chance("b")} * 12)::int], array['TECH_RD'],
       array[m.codes[1 + floor(power(${chance("m")}, 2) * 6)::int], m.codes[1 + floor(${chance("n")} * 6)::int]],
       c.codes[1 + floor(power(${chance("c")}, 2) * 13)::int],
       case when s.state <> 'inReview' then timestamp '2021-01-01' + i * interval '150 seconds' end,
       timestamp '2021-01-01' + i * interval '150 seconds', ${idOf("r", "i")},
       case when s.state = 'closed' then 'agreed' end, now()
     from (select i, hashint8(i) & 2147483647 as h, floor(${chance("k")} * ${clusterCount})::int as cluster
       from generate_series(1, $1) i) d
     cross join (select $2::text[] as codes) m cross join (select $3::text[] as codes) c
     join bench_field f on f.cluster = d.cluster
     join bench_size st on st.kind = 'title' and st.cluster = d.cluster
     join bench_size sp on sp.kind = 'paragraph' and sp.cluster = d.cluster
     join bench_piece t on t.kind = 'title' and t.cluster = d.cluster and t.position = d.h % st.size
     join bench_piece p on p.kind = 'paragraph' and p.cluster = d.cluster and p.position = d.h / 64 % sp.size
     join bench_piece q on q.kind = 'paragraph' and q.cluster = d.cluster and q.position = d.h / 4096 % sp.size
     cross join lateral (select case when i % 25 = 0 then 'closed' when i % 50 = 1 then 'inReview'
       else 'published' end as state) s`,
    [count, modes, cities.map(({ code }) => code)],
  );
}

async function insertListings(client: Client): Promise<void> {
  await client.query(
    `insert into "DemandListing" ("demandId", "listState", "publishedAt", "techField", "cityCode",
       "cooperationModes", "plannedInvestment")
     select id, demand_list_state(state, "publishedAt", "closeReason"), "publishedAt", "techField",
       "cityCode", "cooperationModes", "plannedInvestment" from "Demand"`,
  );
}

/** Of the same pieces as the demand's texts. */
async function insertWords(client: Client): Promise<void> {
  await client.query(
    `insert into "DemandWords" ("demandId", "companyWords", "openWords", "publicWords", version)
     select d.id, array_to_tsvector(array['演示', '示企', '企业', '业']), t.words || p.words || q.words,
       t.words || p.opening, 1
     from "Demand" d
     cross join lateral (select substr(d."techField", 1, 2)::int - 1 as cluster) k
     join (select distinct on (cluster, body) * from bench_piece where kind = 'title') t
       on t.cluster = k.cluster and t.body = d.title
     join (select distinct on (cluster, body) * from bench_piece where kind = 'paragraph') p
       on p.cluster = k.cluster and p.body = d.description
     join (select distinct on (cluster, body) * from bench_piece where kind = 'paragraph') q
       on q.cluster = k.cluster and q.body = d."partnerWork"`,
  );
}

/** Criteria as the engine writes them, which the list shows; those of the first places alone, for want of room. */
async function writeCriteria(client: Client): Promise<number> {
  const samples = criteriaSamples();
  await client.query(
    `create unlogged table bench_criteria as
     select position - 1 as position, to_jsonb(criteria) as criteria
     from unnest($1::text[]) with ordinality as sample (criteria, position)`,
    [samples],
  );
  await client.query(`create unique index on bench_criteria (position); analyze bench_criteria`);
  return samples.length;
}

/** Four of the large institutions, and sixteen of the demand's field and of the one beside it. */
async function insertMatches(client: Client, count: number): Promise<void> {
  await client.query(
    `insert into "MatchRun" (id, "demandId", cause, state)
     select ${idOf("r", "i")}, ${idOf("d", "i")}, 'submitted', 'finished' from generate_series(1, $1) i`,
    [count],
  );
  const samples = await writeCriteria(client);
  // A table emptied in the same transaction needs no log.
  await client.query(`begin; truncate "Match"`);
  const cluster = `((substr(d."techField", 1, 2)::int - 1 + k / 17) % ${clusterCount})`;
  await client.query(
    `insert into "Match" ("runId", "institutionId", "demandId", rank, score, band, criteria, evidence,
       "listState", "publishedAt", "techField", "cityCode", "cooperationModes", "plannedInvestment")
     select d."currentRunId",
       'bench-institution-' || case when k <= ${largePerDemand}
         then (d.h + k * ${largeCount / largePerDemand}) % ${largeCount}
         else ${largeCount} + ((d.h / 32 + k * 7) % ${othersPerCluster}) * ${clusterCount} + ${cluster} end,
       d.id, k, round((90 - k * 2 + ${chance("s", "d.id || k")} * 12)::numeric, 1),
       case when k < 8 then 'strong' else 'good' end, coalesce(c.criteria, '"[]"'), '"[[],[]]"',
       demand_list_state(d.state, d."publishedAt", d."closeReason"), d."publishedAt", d."techField",
       d."cityCode", d."cooperationModes", d."plannedInvestment"
     from (select *, hashtext(id) & 2147483647 as h from "Demand") d
     cross join generate_series(1, ${perDemand}) k
     left join bench_criteria c on k <= ${withCriteria} and c.position = (d.h + k) % ${samples}`,
  );
  await client.query("commit");
}

async function insertInstitutions(client: Client): Promise<void> {
  await client.query(
    `insert into "Institution" (id, kind, status, "nameHans", "nameHant", "nameEn", record, "seedHash", "updatedAt")
     select 'bench-institution-' || i, 'university', 'active', '演示机构', '演示機構', 'Example body', '{}', '', now()
     from generate_series(0, $1 - 1) i`,
    [institutionCount],
  );
}

type IndexRow = {
  name: string;
  definition: string;
  constraint_definition: string | null;
  table: string;
};

/** Takes the indexes away and answers how to make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<IndexRow>(
    `select i.relname as name, t.relname as "table", pg_get_indexdef(i.oid) as definition,
       pg_get_constraintdef(c.oid) as constraint_definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     left join pg_constraint c on c.conindid = i.oid and c.contype in ('p', 'u')
     where t.relname = any($1) and not exists (
       select 1 from pg_constraint f where f.conindid = i.oid and f.contype = 'f')`,
    [filled],
  );
  const again: string[] = [];
  for (const { name, definition, constraint_definition: constraint, table } of rows) {
    if (constraint === null) {
      await client.query(`drop index "${name}"`);
      again.push(definition);
    } else {
      await client.query(`alter table "${table}" drop constraint "${name}"`);
      again.push(`alter table "${table}" add constraint "${name}" ${constraint}`);
    }
  }
  return again;
}

/** Fills the tables with made-up demands, their matches and listings; says how far it is. */
export async function fillLists(
  url: string,
  options: { demandCount: number; say: (line: string) => void },
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    options.say(`  ${what}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  };
  try {
    // Triggers and foreign keys would look at every row; what is written here agrees as it is.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set jit = off`);
    await step("texts", async () => {
      await writePieces(client);
      await writeChoices(client);
      await insertInstitutions(client);
    });
    const indexes = await dropIndexes(client);
    await step("demands", () => insertDemands(client, options.demandCount));
    await step("their listings", () => insertListings(client));
    await step("their words", () => insertWords(client));
    await step("their matches", () => insertMatches(client, options.demandCount));
    for (const definition of indexes) {
      const [, name = ""] = /(?:index|constraint) "?(\w+)/i.exec(definition) ?? [];
      await step(name, () => client.query(definition));
    }
    await step("vacuum and analyse", () => client.query("vacuum analyze"));
  } finally {
    await client.end();
  }
}
