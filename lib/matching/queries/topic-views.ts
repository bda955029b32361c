import "server-only";
import type { Localized } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import type { MatchDemand } from "../demand-text";
import { quotesOf } from "../topics/quote";
import { topicsSchema, type Topic, type TopicsAnswer } from "../topics/topic";
import type { OwnTopic, TopicsView } from "../views";

/** What of a run tells its topics. */
type TopicRow = { topics: unknown; input: unknown };

/** The topics of a run with the answers they quote; null where the demand is about one thing. */
function readTopics({ topics, input }: TopicRow): (TopicsAnswer & { demand: MatchDemand }) | null {
  if (topics === null || input === null) return null;
  const answer = topicsSchema.parse(topics);
  // Written by the job from the very answers it read.
  return answer.topics.length === 0 ? null : { ...answer, demand: input as MatchDemand };
}

function bodiesOf({ topics, consortium }: TopicsAnswer): string[] {
  const ranked = topics.flatMap(({ matches }: Topic) => matches);
  return [...ranked, ...(consortium?.members ?? [])].map(({ institution }) => institution);
}

async function readNames(slugs: readonly string[]): Promise<ReadonlyMap<string, Localized>> {
  const rows = await db().institution.findMany({
    where: { id: { in: [...new Set(slugs)] } },
    select: { id: true, nameHans: true, nameHant: true, nameEn: true },
  });
  return new Map(
    rows.map(({ id, nameHans, nameHant, nameEn }) => [
      id,
      { zhHans: nameHans, zhHant: nameHant, en: nameEn },
    ]),
  );
}

/** The topics of a run as pages show them; null where the demand is about one thing. */
export async function toTopicsView(run: TopicRow): Promise<TopicsView | null> {
  const read = readTopics(run);
  if (read === null) return null;
  const { demand, topics, consortium } = read;
  const names = await readNames(bodiesOf(read));
  const named = (slug: string) => ({
    institutionId: slug,
    name: names.get(slug) ?? { zhHans: slug, zhHant: slug, en: slug },
  });
  return {
    topics: topics.map(({ spans, matches }) => ({
      quotes: quotesOf(demand, spans),
      matches: matches.map(({ institution, score, band }) => ({
        ...named(institution),
        score,
        band,
      })),
    })),
    members: (consortium?.members ?? []).map(({ institution, takes }) => ({
      ...named(institution),
      topics: takes.map(({ topic }) => topic),
    })),
    uncovered: consortium?.uncovered ?? [],
  };
}

/**
 * The topics of a run, with how well one institution fits each; empty where the demand is about one thing. What
 * the run says of other institutions, and the company's name, are left out.
 */
export async function findOwnTopics(
  { runId, companyName }: { runId: string | null; companyName: string },
  institutionId: string,
): Promise<OwnTopic[]> {
  if (runId === null) return [];
  const run = await db().matchRun.findUnique({
    where: { id: runId },
    select: { topics: true, input: true },
  });
  const read = run === null ? null : readTopics(run);
  if (read === null) return [];
  return read.topics.map(({ spans, matches }) => {
    const own = matches.find(({ institution }) => institution === institutionId);
    return {
      quotes: quotesOf(read.demand, spans, companyName),
      fit: own === undefined ? null : { score: own.score, band: own.band },
    };
  });
}
