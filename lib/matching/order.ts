import type { DirectoryIndex } from "./institution-index";
import type { Band, Verdict } from "./match";
import type { Query } from "./query";
import { tenths, type Scores } from "./scores";

/** The institutions offered first for one demand, by their places in the directory, with their bands. */
export class Order {
  readonly ranked: readonly number[];
  readonly verdict: Verdict;
  private readonly best: number;
  /** Where the best band begins for this demand, for a body that says it in the demand's own words. */
  private readonly strongFrom: number;

  constructor(
    private readonly index: DirectoryIndex,
    private readonly scores: Scores,
    { query, top }: { query: Query; top: number },
  ) {
    const { strong, unserved = 0, doubtful = 0 } = index.weights.bands;
    this.strongFrom = strong + unserved * query.unserved + doubtful * query.doubtful;
    const sorted = this.byScore();
    const first = sorted.find((place) => !this.isHeldBack(place));
    this.best = first === undefined ? 0 : this.scoreOf(first);
    // Somebody named may come from far behind.
    const reach = query.namings.size === 0 ? this.reachOf(sorted, top) : sorted.length;
    const spread = this.spread(this.laboratoriesFirst(sorted.subarray(0, reach)));
    this.ranked = this.namedFirst(this.unverifiedLast(spread), query).slice(0, top);
    this.verdict = this.verdictOf(sorted);
  }

  scoreOf(place: number): number {
    return (this.scores.totals[place] ?? 0) / tenths;
  }

  /**
   * The best band takes more than points: the core of the demand named by one unit, and nobody far ahead. Field,
   * role and links alone make no match. It begins higher where much of the core is named by nobody, where much is
   * only hinted at, and where the unit shares little of the wording: then it may be another trade with the same problem.
   */
  bandOf(place: number): Band {
    const { good, possible, gap, coreMin, wording = 0 } = this.index.weights.bands;
    const score = this.scoreOf(place);
    const strongFrom = this.strongFrom + wording * (1 - this.scores.valueOf("text", place));
    const isStrong = score >= strongFrom && this.scores.coreOf(place) >= coreMin;
    if (isStrong && score >= this.best - gap && !this.isHeldBack(place)) return "strong";
    if (score >= good) return "good";
    return score >= possible ? "possible" : "none";
  }

  private verdictOf(sorted: Uint32Array): Verdict {
    const { possible } = this.index.weights.bands;
    for (const place of sorted) {
      if (this.scoreOf(place) < this.strongFrom) break;
      if (this.bandOf(place) === "strong") return "matched";
    }
    const [first] = sorted;
    return first !== undefined && this.scoreOf(first) >= possible ? "weak" : "none";
  }

  /** The highest score first, equal ones in the order of their slugs. */
  private byScore(): Uint32Array {
    const { totals, isOffered } = this.scores;
    const { bySlugOrder } = this.index;
    let highest = 0;
    for (let place = 0; place < totals.length; place += 1) {
      highest = Math.max(highest, totals[place] ?? 0);
    }
    // Where each score begins: scores are whole tenths, so that counting them puts them in order.
    const starts = new Uint32Array(highest + 2);
    for (let place = 0; place < totals.length; place += 1) {
      const next = highest - (totals[place] ?? 0) + 1;
      if (isOffered[place] === 1) starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    const sorted = new Uint32Array(starts[highest + 1] ?? 0);
    for (let slug = 0; slug < bySlugOrder.length; slug += 1) {
      const place = bySlugOrder[slug] ?? 0;
      if (isOffered[place] === 0) continue;
      const below = highest - (totals[place] ?? 0);
      const at = starts[below] ?? 0;
      sorted[at] = place;
      starts[below] = at + 1;
    }
    return sorted;
  }

  /** How many of the sorted can come among the first `top` although others score higher. */
  private reachOf(sorted: Uint32Array, top: number): number {
    const { places, leadPoints, hostLead } = this.index.weights.family;
    const last = this.placeOfOpen(sorted, Math.max(top, places));
    const leader = this.placeOfOpen(sorted, places);
    const scoreAt = (at: number) => this.scoreOf(sorted[at] ?? 0);
    // A host may be a laboratory of another host, so that what it leads by counts twice.
    const least = Math.min(scoreAt(last), scoreAt(leader) - leadPoints) - 2 * hostLead;
    let reach = last + 1;
    while (reach < sorted.length && scoreAt(reach) >= least) reach += 1;
    return Math.min(reach, sorted.length);
  }

  /** Where in the sorted the one stands that this many stand before; bodies held back give their places to others. */
  private placeOfOpen(sorted: Uint32Array, before: number): number {
    let open = before;
    for (let at = 0; at < sorted.length; at += 1) {
      if (this.isHeldBack(sorted[at] ?? 0)) continue;
      if (open === 0) return at;
      open -= 1;
    }
    return sorted.length;
  }

  /** A laboratory that fits nearly as well as its host stands before it: the host would send the demand there. */
  private laboratoriesFirst(sorted: Uint32Array): Uint32Array {
    const { institutions } = this.index;
    const ordered = sorted.slice();
    for (let at = 0; at < sorted.length; at += 1) {
      const place = sorted[at] ?? 0;
      const hosts = institutions[place]?.hosts ?? [];
      if (hosts.length === 0) continue;
      // What moved so far stands before this place, so that the laboratory still stands in it.
      const hostAt = this.firstNearHost(hosts, this.scoreOf(place), ordered.subarray(0, at));
      if (hostAt === -1) continue;
      ordered.copyWithin(hostAt + 1, hostAt, at);
      ordered[hostAt] = place;
    }
    return ordered;
  }

  /** Where the first of these hosts stands that is hardly better than a score; -1 where none does. */
  private firstNearHost(hosts: readonly number[], score: number, before: Uint32Array): number {
    const { hostLead } = this.index.weights.family;
    let first = -1;
    for (const host of hosts) {
      if (this.scores.isOffered[host] === 0 || score <= this.scoreOf(host) - hostLead) continue;
      const at = before.indexOf(host);
      if (at !== -1 && (first === -1 || at < first)) first = at;
    }
    return first;
  }

  /** Keeps the first places open to several parents: further bodies of one move behind, unless clearly ahead. */
  private spread(sorted: Uint32Array): number[] {
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

  /** Whether nobody has checked that a body still operates, and the model lets none of these lead. */
  private isHeldBack(place: number): boolean {
    const { institutions, weights } = this.index;
    return (
      weights.bands.isUnverifiedLast === true && institutions[place]?.record.status === "unverified"
    );
  }

  /** Bodies nobody has checked stand behind the last one of the two best bands. */
  private unverifiedLast(ranked: number[]): number[] {
    const held = ranked.filter((place) => this.isHeldBack(place));
    if (held.length === 0) return ranked;
    const ordered = ranked.filter((place) => !this.isHeldBack(place));
    const { good } = this.index.weights.bands;
    const end = ordered.findLastIndex((place) => this.scoreOf(place) >= good) + 1;
    for (const place of held) {
      const score = this.scoreOf(place);
      const at = ordered.findIndex((each, rank) => rank >= end && this.scoreOf(each) < score);
      ordered.splice(at === -1 ? ordered.length : at, 0, place);
    }
    return ordered;
  }

  /** A partner the company names and that fits the demand well stands first. */
  private namedFirst(ranked: number[], { namings }: Query): number[] {
    if (namings.size === 0) return ranked;
    const isNamed = (place: number) =>
      this.scores.valueOf("partner", place) === 1 && this.bandOf(place) === "strong";
    return [...ranked.filter(isNamed), ...ranked.filter((place) => !isNamed(place))];
  }
}
