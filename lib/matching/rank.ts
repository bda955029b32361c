import { PieceWeigher } from "./demand-pieces";
import type { MatchDemand } from "./demand-text";
import { Explainer } from "./explain";
import { notTechnical } from "./gates";
import type { DirectoryIndex } from "./institution-index";
import type { Band, Exclusion, Ranking, Verdict } from "./match";
import type { Nearness } from "./meaning/nearness";
import { Order } from "./order";
import { readQuery } from "./query";
import { Scores, tenths } from "./scores";

/** Fields whose answer would make the ranking better, the most telling first. */
const tellingFields = [
  "title",
  "description",
  "techField",
  "categories",
  "cooperationModes",
] as const;

/** One institution's place for a demand, in numbers only. */
export type ScoredMatch = {
  /** Slug of the directory. */
  institution: string;
  /** 0 to 100, one decimal. */
  score: number;
  band: Band;
  /** The unit that fits best. */
  unit: string | null;
};

/** How many matches at most, and what is known of the meaning. */
export type RankOptions = { top: number; nearness?: Nearness | null };

/** The answer for one demand in numbers only. */
export type Scoring = {
  verdict: Verdict;
  matches: ScoredMatch[];
  /** How much of what the demand names the first match names too, 0 to 1. */
  leadConcept: number;
};

function findMissing(demand: MatchDemand): string[] {
  return tellingFields.filter((field) => (demand[field] ?? "").length === 0);
}

/** Ranks the institutions of a directory for demands, one after the other; keeps the room it works in. */
export class Ranker {
  private readonly scores: Scores;
  private readonly weigher: PieceWeigher;

  constructor(private readonly index: DirectoryIndex) {
    this.scores = new Scores(index);
    this.weigher = new PieceWeigher(index);
  }

  /**
   * Ranks the directory for a demand. The same demand, directory and model give the same answer, in whatever
   * script the demand is written.
   * @param options.top how many matches at most
   * @param options.nearness how near the institutions are by meaning, for a model that counts it
   * @returns the matches, best first, with every point explained; institutions left out, and why
   */
  rank(demand: MatchDemand, options: RankOptions): Ranking {
    const { query, order } = this.order(demand, options);
    const explainer = new Explainer(this.index, this.scores, query);
    return {
      verdict: order.verdict,
      missing: findMissing(demand),
      matches: order.ranked.map((place) => {
        const { criteria, evidence } = explainer.explain(place);
        return { ...this.toMatch(order, place), criteria, evidence };
      }),
      excluded: this.listExcluded(),
    };
  }

  /** As `rank`, without reasons and evidence. */
  score(demand: MatchDemand, options: { top: number }): Scoring {
    const { order } = this.order(demand, options);
    const [first] = order.ranked;
    return {
      verdict: order.verdict,
      matches: order.ranked.map((place) => this.toMatch(order, place)),
      leadConcept: first === undefined ? 0 : this.scores.valueOf("concept", first),
    };
  }

  /** The highest score of an offered institution, 0 where there is none. */
  highest(demand: MatchDemand): number {
    this.scores.score(readQuery(demand, this.index, { weigher: this.weigher }));
    return this.scores.totals.reduce((most, each) => Math.max(most, each), 0) / tenths;
  }

  private order(demand: MatchDemand, { top, nearness }: RankOptions) {
    const query = readQuery(demand, this.index, {
      weigher: this.weigher,
      nearness: nearness ?? [],
    });
    this.scores.score(query);
    return { query, order: new Order(this.index, this.scores, { query, top }) };
  }

  private toMatch(order: Order, place: number): ScoredMatch {
    const { institutions, units } = this.index;
    const lead = this.scores.leads[place] ?? -1;
    const { concept, text } = this.scores.units;
    const isTopical = (concept[lead] ?? 0) + (text[lead] ?? 0) > 0;
    return {
      institution: institutions[place]?.record.slug ?? "",
      score: order.scoreOf(place),
      band: order.bandOf(place),
      unit: isTopical ? (units[lead]?.id ?? null) : null,
    };
  }

  private listExcluded(): Exclusion[] {
    const excluded: Exclusion[] = [];
    for (const [place, { record, gate }] of this.index.institutions.entries()) {
      if (this.scores.isOffered[place] === 1) continue;
      excluded.push({ institution: record.slug, reason: gate ?? notTechnical });
    }
    return excluded;
  }
}
