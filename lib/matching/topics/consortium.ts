import type { Band } from "../match";
import { choices } from "./choices";
import type { Consortium, TopicMatch } from "./topic";

/** A body and what it could take: the place of a topic → how well it fits. */
type Candidate = { institution: string; fits: ReadonlyMap<number, { score: number; band: Band }> };

const covering: ReadonlySet<Band> = new Set(["strong", "good"]);

type Fits = Pick<TopicMatch, "institution" | "score" | "band">;

/** Bodies that cover at least one topic, by slug. */
function candidatesOf(topics: readonly (readonly Fits[])[]): Candidate[] {
  const found = new Map<string, Map<number, { score: number; band: Band }>>();
  topics.forEach((matches, topic) => {
    for (const { institution, score, band } of matches.slice(0, choices.coverBodies)) {
      if (!covering.has(band)) continue;
      const fits = found.get(institution) ?? new Map<number, { score: number; band: Band }>();
      found.set(institution, fits.set(topic, { score, band }));
    }
  });
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([institution, fits]) => ({ institution, fits }));
}

/** All ways to take this many of the candidates, in the order of their slugs. */
function* choose(
  all: readonly Candidate[],
  size: number,
  from = 0,
): Generator<readonly Candidate[]> {
  if (size === 0) yield [];
  else {
    for (let place = from; place <= all.length - size; place += 1) {
      for (const rest of choose(all, size - 1, place + 1))
        yield [...all.slice(place, place + 1), ...rest];
    }
  }
}

/** Scores have one decimal; summed as whole numbers, so that the order of a sum makes no difference. */
const tenth = 10;

type Worth = { covered: number; size: number; score: number; families: number };

function worthOf(
  members: readonly Candidate[],
  topicCount: number,
  familyOf: (slug: string) => string,
): Worth {
  let covered = 0;
  let score = 0;
  for (let topic = 0; topic < topicCount; topic += 1) {
    const best = Math.max(0, ...members.map(({ fits }) => fits.get(topic)?.score ?? 0));
    if (best > 0) covered += 1;
    score += Math.round(best * tenth);
  }
  const families = new Set(members.map(({ institution }) => familyOf(institution))).size;
  return { covered, size: members.length, score, families };
}

/** Above zero where the first is the better choice; zero where nothing but the names tells them apart. */
function compareWorth(one: Worth, other: Worth): number {
  return (
    one.covered - other.covered ||
    other.size - one.size ||
    one.score - other.score ||
    other.families - one.families
  );
}

/** Every topic goes to the member that fits it best, the first by slug where two fit alike. */
function assign(members: readonly Candidate[], topicCount: number): Consortium {
  const owners = Array.from({ length: topicCount }, (_, topic) =>
    members
      .filter(({ fits }) => fits.has(topic))
      .reduce<Candidate | null>(
        (best, each) =>
          best === null || (each.fits.get(topic)?.score ?? 0) > (best.fits.get(topic)?.score ?? 0)
            ? each
            : best,
        null,
      ),
  );
  return {
    members: members.map((member) => ({
      institution: member.institution,
      takes: owners.flatMap((owner, topic) => {
        const fit = member.fits.get(topic);
        return owner === member && fit !== undefined ? [{ topic, ...fit }] : [];
      }),
    })),
    uncovered: owners.flatMap((owner, topic) => (owner === null ? [topic] : [])),
  };
}

/**
 * The fewest bodies, at most four, that cover the topics of a demand; a body covers a topic it fits well (the two
 * best bands). Where not all can be covered, as many as can be. Among equals the higher sum of scores, then
 * bodies of one family, then the slugs decide. By looking at every choice: there are few topics and few bodies.
 * @param topics the matches of each topic, best first
 * @param familyOf the body a slug belongs to
 */
export function suggestConsortium(
  topics: readonly (readonly Fits[])[],
  familyOf: (slug: string) => string,
): Consortium {
  const candidates = candidatesOf(topics);
  const coverable = new Set(candidates.flatMap(({ fits }) => [...fits.keys()])).size;
  let best: { members: readonly Candidate[]; worth: Worth } | null = null;
  for (let size = 1; size <= choices.membersMax; size += 1) {
    if (best?.worth.covered === coverable) break;
    for (const members of choose(candidates, size)) {
      const worth = worthOf(members, topics.length, familyOf);
      // The first of equals stays: choices come in the order of their slugs.
      if (best === null || compareWorth(worth, best.worth) > 0) best = { members, worth };
    }
  }
  return assign(best?.members ?? [], topics.length);
}
