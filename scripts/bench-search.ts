import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { provideSettings } from "@/lib/core/env";
import { locales, type Locale } from "@/lib/core/locales";
import { closeDb, db } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { migrate } from "@/lib/db/migrate";
import { directoryRecords } from "@/lib/directory/record";
import { demoDemands } from "@/lib/review/demo-demands";
import { toDocumentRow, type Indexed } from "@/lib/search/commands/document-rows";
import type { DocumentRecord, SearchDocument } from "@/lib/search/documents";
import { searchPortal } from "@/lib/search/queries/search-portal";
import { demandDocument } from "@/lib/search/sources/demands";
import { institutionDocument } from "@/lib/search/sources/institutions";
import { profileDocuments } from "@/lib/search/sources/profile";

const documentCount = 10_000;
const demandCount = 1_000;
const batchSize = 250;
const rounds = 20;
const goalMs = 50;
const slowestShown = 5;

/** What people look for: common and rare words, both scripts, English, names, whole sentences, nonsense. */
const queries: readonly string[] = `
香港|创新|科技|研发|人工智能|芯片|晶片|机器人|機械人|資訊|生物科技|量子|数码港|科學園|创|2024|a
innovation|technology|Hong|laboratory|semiconductor|biotech|fintech|robots|AI|APAS|HKPC|TVP
汽车零部件研究及发展中心|香港生產力促進局|香港科技大学 机器人|新能源汽车电池回收|再工業化資助計劃
research and development funding|Hong Kong Science Park|smart city data|battery recycling hydrometallurgy
香港人工智能的芯片研究|哪些计划资助内地与香港的联合研发项目|qqqqzzzz|不存在的词语组合`
  .split(/[|\n]/)
  .filter((query) => query !== "");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function numbered(record: DocumentRecord, round: number): DocumentRecord {
  const { title, otherNames } = record;
  return {
    ...record,
    otherNames: otherNames.map(({ kind, text }) => ({ kind, text: `${text} ${round}` })),
    title: {
      zhHans: `${title.zhHans} ${round}`,
      zhHant: `${title.zhHant} ${round}`,
      en: `${title.en} ${round}`,
    },
  };
}

/** The portal's own documents over and over, after the first time under another reference and a number. */
function makeDocuments(): SearchDocument[] {
  const own = [
    ...profileDocuments(),
    ...directoryRecords().map((record) => institutionDocument(record, record.units)),
  ];
  return Array.from({ length: documentCount - demandCount }, (_, index) => {
    const source = own[index % own.length];
    if (source === undefined) throw new Error("the portal has no documents");
    const round = Math.floor(index / own.length);
    if (round === 0) return source;
    const { ref, record } = source;
    return { ...source, ref: `${ref}-${round}`, record: numbered(record, round) };
  });
}

/** Published demands with the texts of the demo, and the rows they are shown by. */
async function makeDemands(): Promise<Indexed[]> {
  await db().company.create({ data: { id: "bench", name: "bench", uscc: "bench" } });
  const ids = Array.from({ length: demandCount }, (_, index) => `bench-${index}`);
  const row = { companyId: "bench", createdById: "bench", state: "published" as const };
  await db().demand.createMany({ data: ids.map((id) => ({ ...row, id })) });
  return ids.map((demandId, index) => {
    const { form } = demoDemands[index % demoDemands.length] ?? {};
    const document = demandDocument({
      number: `JS-2026-${String(index).padStart(6, "0")}`,
      title: String(form?.title),
      techField: String(form?.techField),
      cityCode: "320500",
      budget: "to500",
      categories: [],
      cooperationModes: [],
      publishedAt: new Date("2026-11-20T00:00:00Z"),
      abstract: String(form?.description).slice(0, 120),
      isAbstractCut: true,
    });
    return { document, demandId };
  });
}

async function fill(): Promise<void> {
  const others = makeDocuments().map((document) => ({ document, demandId: null }));
  const indexed: Indexed[] = [...others, ...(await makeDemands())];
  for (let at = 0; at < indexed.length; at += batchSize) {
    const data = indexed.slice(at, at + batchSize).map(toDocumentRow);
    await db().searchDocument.createMany({ data });
  }
  await db().$executeRaw`vacuum analyze "SearchDocument"`;
}

async function timeOf(q: string, locale: Locale): Promise<number> {
  const start = performance.now();
  await searchPortal({ q, group: null, page: 1, locale });
  return performance.now() - start;
}

/** Every query in every language, round after round; the first round warms up and does not count. */
async function measure(): Promise<Map<string, number[]>> {
  const times = new Map(queries.map((q): [string, number[]] => [q, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const q of queries) {
      const locale = locales[round % locales.length] ?? "zh-Hans";
      const time = await timeOf(q, locale);
      if (round > 0) times.get(q)?.push(time);
    }
  }
  return times;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

async function describeIndex(): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string; size: string }[]>`
    select current_setting('server_version') as version,
      pg_size_pretty(pg_total_relation_size('"SearchDocument"')) as size`;
  return `PostgreSQL ${row?.version ?? "?"}, table and indexes ${row?.size ?? "?"}`;
}

function report(byQuery: ReadonlyMap<string, number[]>): void {
  const times = [...byQuery.values()].flat().sort((a, b) => a - b);
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  const slowest = [...byQuery]
    .map(([q, own]) => ({
      q,
      median: percentile(
        own.toSorted((a, b) => a - b),
        0.5,
      ),
    }))
    .sort((a, b) => b.median - a.median)
    .slice(0, slowestShown);
  say(`${times.length} searches for ${byQuery.size} queries, one after the other:`);
  say(`  p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`);
  say(`  slowest: ${slowest.map(({ q, median }) => `${q} ${median.toFixed(0)} ms`).join(", ")}`);
  if (p95 > goalMs) {
    say(`The goal is p95 within ${goalMs} ms.`);
    process.exitCode = 1;
  }
}

/** Measures the whole search, from the typed words to the marked excerpts, on a database of its own. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-search-"));
  const postgres = await startEmbeddedPostgres(folder, "bench-only");
  try {
    provideSettings({ DATABASE_URL: postgres.url });
    await migrate(postgres.url);
    say(`Indexing ${documentCount} documents, ${demandCount} of them published demands …`);
    await fill();
    say(await describeIndex());
    say(
      `${cpus().length} × ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
    );
    report(await measure());
  } finally {
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
