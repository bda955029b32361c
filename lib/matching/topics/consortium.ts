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

/** Scores have one decimal; summed as whole numbers, so that the order of a sum makes no difference. */
const tenth = 10;

type Worth = { covered: number; size: number; score: number; families: number };

/** Above zero where the first is the better choice; zero where nothing but the names tells them apart. */
function compareWorth(one: Worth, other: Worth): number {
  return (
    one.covered - other.covered ||
    other.size - one.size ||
    one.score - other.score ||
    other.families - one.families
  );
}

/** Looks at every way to take some of the candidates, in the order of their slugs, and keeps the best. */
class Choice {
  members: readonly Candidate[] = [];
  worth: Worth | null = null;
  private readonly scores: readonly Uint16Array[];
  /** For each number of members the best score of each topic. */
  private readonly best: readonly Uint16Array[];
  private readonly chosen: Candidate[] = [];

  constructor(
    private readonly candidates: readonly Candidate[],
    topicCount: number,
    private readonly familyOf: (slug: string) => string,
  ) {
    this.scores = candidates.map(({ fits }) =>
      Uint16Array.from({ length: topicCount }, (_, topic) =>
        Math.round((fits.get(topic)?.score ?? 0) * tenth),
      ),
    );
    this.best = Array.from({ length: choices.membersMax + 1 }, () => new Uint16Array(topicCount));
  }

  /** Tries all choices of this many members. */
  take(size: number, from = 0): void {
    const depth = this.chosen.length;
    if (depth === size) {
      this.weigh(size);
      return;
    }
    const [before, now] = [this.best[depth], this.best[depth + 1]];
    if (before === undefined || now === undefined) return;
    for (let place = from; place <= this.candidates.length - (size - depth); place += 1) {
      const [candidate, scores] = [this.candidates[place], this.scores[place]];
      if (candidate === undefined || scores === undefined) continue;
      for (let topic = 0; topic < now.length; topic += 1) {
        now[topic] = Math.max(before[topic] ?? 0, scores[topic] ?? 0);
      }
      this.chosen.push(candidate);
      this.take(size, place + 1);
      this.chosen.pop();
    }
  }

  private weigh(size: number): void {
    const best = this.best[size] ?? [];
    let covered = 0;
    let score = 0;
    for (const each of best) {
      if (each > 0) covered += 1;
      score += each;
    }
    // Nobody is worse for belonging to many families before the rest is equal.
    const hoped = { covered, size, score, families: 0 };
    if (this.worth !== null && compareWorth(hoped, this.worth) <= 0) return;
    const families = new Set(this.chosen.map(({ institution }) => this.familyOf(institution))).size;
    const worth = { covered, size, score, families };
    // The first of equals stays.
    if (this.worth !== null && compareWorth(worth, this.worth) <= 0) return;
    this.worth = worth;
    this.members = [...this.chosen];
  }
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
  const choice = new Choice(candidates, topics.length, familyOf);
  for (let size = 1; size <= choices.membersMax; size += 1) {
    if (choice.worth?.covered === coverable) break;
    choice.take(size);
  }
  return assign(choice.members, topics.length);
}
