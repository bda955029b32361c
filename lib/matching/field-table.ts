import type { Weights } from "./models/weights";

/** Where a technology field stands in the lists: which lists hold it, and as which of their fields. */
type Holders = { code: string; level2: string; lists: Uint32Array; ranks: Uint16Array };

type Wanted = { readonly code: string; readonly weight: number };

const level1Length = 2;
const level2Length = 5;
const ranksMax = 0xffff;

/** Of the lists that hold a field near a wanted one: which they are, and how near each comes. */
type Nearest = { lists: Uint32Array; values: Float64Array };

/** Many lists of technology fields, prepared for asking how near each comes to fields that are wanted. */
export class FieldTable {
  /** What was asked for before; there are a few hundred fields. */
  private readonly nearestOf = new Map<string, Nearest>();
  /** Fields that share the first level. */
  private readonly groups = new Map<string, Holders[]>();
  /** What a field is worth at each rank of a list, the first being 1. */
  private readonly shares: Float64Array;
  /** Many lists are alike; which of the different ones each is. */
  private readonly differentOf: Uint32Array;
  private readonly differentFit: Float64Array;
  private readonly best: Float64Array;
  private readonly touched: Uint32Array;

  constructor(
    lists: readonly (readonly string[])[],
    private readonly worth: Weights["field"],
  ) {
    const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
    this.shares = Float64Array.from({ length: longest }, (_, rank) =>
      Math.max(0, 1 - worth.decay * rank),
    );
    const numbers = new Map<string, number>();
    const different: (readonly string[])[] = [];
    this.differentOf = Uint32Array.from(lists, (list) => {
      const key = list.join(" ");
      const number = numbers.get(key) ?? different.push(list) - 1;
      numbers.set(key, number);
      return number;
    });
    this.differentFit = new Float64Array(different.length);
    this.best = new Float64Array(different.length);
    this.touched = new Uint32Array(different.length);
    for (const holders of holdersOf(different)) {
      const level1 = holders.code.slice(0, level1Length);
      const group = this.groups.get(level1);
      if (group === undefined) this.groups.set(level1, [holders]);
      else group.push(holders);
    }
  }

  /** For each list how near its nearest fields come to those wanted, by their weights. */
  fitOf(wanted: readonly Wanted[], fit: Float64Array): void {
    const { differentFit, differentOf } = this;
    differentFit.fill(0);
    for (const { code, weight } of wanted) {
      const { lists, values } = this.nearest(code);
      for (let at = 0; at < lists.length; at += 1) {
        const list = lists[at] ?? 0;
        differentFit[list] = (differentFit[list] ?? 0) + weight * (values[at] ?? 0);
      }
    }
    for (let list = 0; list < fit.length; list += 1) {
      fit[list] = differentFit[differentOf[list] ?? 0] ?? 0;
    }
  }

  private nearest(wanted: string): Nearest {
    const known = this.nearestOf.get(wanted);
    if (known !== undefined) return known;
    const { best, touched } = this;
    const lists = touched.slice(0, this.findNearest(wanted));
    const nearest = { lists, values: Float64Array.from(lists, (list) => best[list] ?? 0) };
    for (const list of lists) best[list] = 0;
    this.nearestOf.set(wanted, nearest);
    return nearest;
  }

  /** Notes the nearest field of each list that has one of the same first level; gives how many have. */
  private findNearest(wanted: string): number {
    const { best, touched, shares } = this;
    const wantedLevel2 = wanted.slice(0, level2Length);
    const { level1, level2: sameLevel2, level3 } = this.worth;
    let count = 0;
    for (const { code, level2, lists, ranks } of this.groups.get(wanted.slice(0, level1Length)) ??
      []) {
      const value = code === wanted ? level3 : level2 === wantedLevel2 ? sameLevel2 : level1;
      for (let at = 0; at < lists.length; at += 1) {
        const list = lists[at] ?? 0;
        const near = value * (shares[ranks[at] ?? 0] ?? 0);
        const known = best[list] ?? 0;
        if (near <= known) continue;
        if (known === 0) touched[count++] = list;
        best[list] = near;
      }
    }
    return count;
  }
}

function holdersOf(lists: readonly (readonly string[])[]): Holders[] {
  const found = new Map<string, { lists: number[]; ranks: number[] }>();
  for (const [list, fields] of lists.entries()) {
    for (const [rank, code] of fields.entries()) {
      const holders = found.get(code) ?? { lists: [], ranks: [] };
      holders.lists.push(list);
      holders.ranks.push(Math.min(ranksMax, rank));
      found.set(code, holders);
    }
  }
  return [...found].map(([code, holders]) => ({
    code,
    level2: code.slice(0, level2Length),
    lists: Uint32Array.from(holders.lists),
    ranks: Uint16Array.from(holders.ranks),
  }));
}
