import type { DirectoryIndex } from "./institution-index";
import type { Band } from "./match";
import { tenths, type Scores } from "./scores";

/** Institutions in the order they are offered for one demand, by their places in the directory, with their bands. */
export class Order {
  readonly ranked: readonly number[];
  private readonly best: number;

  constructor(
    private readonly index: DirectoryIndex,
    private readonly scores: Scores,
  ) {
    const sorted = this.byScore();
    this.best = sorted[0] === undefined ? 0 : this.scoreOf(sorted[0]);
    this.ranked = this.namedFirst(this.spread(this.laboratoriesFirst(sorted)));
  }

  scoreOf(place: number): number {
    return (this.scores.totals[place] ?? 0) / tenths;
  }

  /**
   * The best band takes more than points: the core of the demand named by one unit, and nobody far ahead. Field,
   * role and links alone make no match.
   */
  bandOf(place: number): Band {
    const { strong, good, possible, gap, coreMin } = this.index.weights.bands;
    const score = this.scoreOf(place);
    const isStrong = score >= strong && this.scores.coreOf(place) >= coreMin;
    if (isStrong && score >= this.best - gap) return "strong";
    if (score >= good) return "good";
    return score >= possible ? "possible" : "none";
  }

  /** The highest score first, equal ones in the order of their slugs. */
  private byScore(): number[] {
    const { totals, isOffered } = this.scores;
    const { bySlugOrder } = this.index;
    let highest = 0;
    for (const place of bySlugOrder) highest = Math.max(highest, totals[place] ?? 0);
    const starts = new Uint32Array(highest + 2);
    for (const place of bySlugOrder) {
      if (isOffered[place] !== 1) continue;
      const below = highest - (totals[place] ?? 0) + 1;
      starts[below] = (starts[below] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    const sorted = Array.from<number>({ length: starts.at(-1) ?? 0 }).fill(0);
    for (const place of bySlugOrder) {
      if (isOffered[place] !== 1) continue;
      const below = highest - (totals[place] ?? 0);
      const at = starts[below] ?? 0;
      sorted[at] = place;
      starts[below] = at + 1;
    }
    return sorted;
  }

  /** A laboratory that fits nearly as well as its host stands before it: the host would send the demand there. */
  private laboratoriesFirst(sorted: readonly number[]): number[] {
    const { hostLead } = this.index.weights.family;
    const ordered = [...sorted];
    for (const place of sorted) {
      const score = this.scoreOf(place);
      const hosts = this.index.institutions[place]?.hosts.filter(
        (host) => this.scores.isOffered[host] === 1 && score > this.scoreOf(host) - hostLead,
      );
      if (hosts === undefined || hosts.length === 0) continue;
      const at = ordered.indexOf(place);
      const hostAt = Math.min(...hosts.map((host) => ordered.indexOf(host)));
      if (hostAt < at) ordered.splice(hostAt, 0, ...ordered.splice(at, 1));
    }
    return ordered;
  }

  /** Keeps the first places open to several parents: further bodies of one move behind, unless clearly ahead. */
  private spread(sorted: readonly number[]): number[] {
    const { size, places, leadPoints } = this.index.weights.family;
    const familyOf = (place: number) => this.index.institutions[place]?.family;
    const first: number[] = [];
    const rest = [...sorted];
    while (first.length < places && rest.length > 0) {
      const [leader] = rest;
      if (leader === undefined) break;
      const least = this.scoreOf(leader) - leadPoints;
      const isOpen = (place: number) =>
        first.filter((each) => familyOf(each) === familyOf(place)).length < size;
      const at = rest.findIndex((place) => this.scoreOf(place) > least && isOpen(place));
      first.push(...rest.splice(Math.max(0, at), 1));
    }
    return [...first, ...rest];
  }

  /** A partner the company names and that fits the demand well stands first. */
  private namedFirst(ranked: number[]): number[] {
    const isNamed = (place: number) =>
      this.scores.valueOf("partner", place) === 1 && this.bandOf(place) === "strong";
    const named = ranked.filter(isNamed);
    return named.length === 0
      ? ranked
      : [...named, ...ranked.filter((place) => !named.includes(place))];
  }
}
