import type { Trie } from "./trie";
import { twice } from "./twice";

const units = 65_536;
const noValue = -1;

/**
 * A cell is one number, so that a long walk stays near the processor: whether a word ends here, the class that
 * leads here, and the base of the children.
 */
const classBits = 13;
const baseBits = 18;
const classShift = 1;
const baseShift = classShift + classBits;
const classMask = (1 << classBits) - 1;

/** Numbers the code units of words from 1, the most frequent first, so that they take little room; 0 for all others. */
export function classesOf(trie: Trie): Uint16Array {
  const counts = new Uint32Array(units);
  trie.forEachStep((_, code) => {
    counts[code] = (counts[code] ?? 0) + 1;
  });
  const found = Array.from(counts.keys()).filter((code) => (counts[code] ?? 0) > 0);
  found.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other);
  const classes = new Uint16Array(units);
  for (const [place, code] of found.entries()) classes[code] = place + 1;
  return classes;
}

/** The steps of a trie, those of one node after the other; node 0 stands for the root. */
type Steps = { starts: Uint32Array; classes: Uint16Array; children: Uint32Array };

function stepsOf(trie: Trie, classes: Uint16Array): Steps {
  const starts = new Uint32Array(trie.nodeCount + 1);
  trie.forEachStep((node) => {
    starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  });
  for (let node = 1; node < starts.length; node += 1) {
    starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
  }
  const next = starts.slice();
  const steps: Steps = {
    starts,
    classes: new Uint16Array(trie.nodeCount),
    children: new Uint32Array(trie.nodeCount),
  };
  trie.forEachStep((node, code, child) => {
    const at = next[node] ?? 0;
    next[node] = at + 1;
    steps.classes[at] = classes[code] ?? 0;
    steps.children[at] = child;
  });
  return steps;
}

/** Nodes that lead on, those with most steps first: the few wide ones need room, the others fill what they leave. */
function widestFirst({ starts }: Steps): number[] {
  const widthOf = (node: number) => (starts[node + 1] ?? 0) - (starts[node] ?? 0);
  return Array.from({ length: starts.length - 1 }, (_, node) => node)
    .filter((node) => widthOf(node) > 0)
    .sort((one, other) => widthOf(other) - widthOf(one));
}

/** After so many cells in vain the ones before count as full for all nodes as wide; the next width looks there again. */
const triesMax = 64;

/** Finds for each node a base of its own, so that every step has a cell of its own: that of base and class. */
class Placing {
  private taken = new Uint8Array(units);
  private isBase = new Uint8Array(units);
  /** Where the search for nodes of one width begins. */
  private from = 1;
  private width = 0;
  /** The end of the cells that are taken. */
  end = 1;

  constructor(private readonly steps: Steps) {}

  place(node: number): number {
    const { starts, classes } = this.steps;
    const start = starts[node] ?? 0;
    const width = (starts[node + 1] ?? 0) - start;
    if (width !== this.width) this.from = 1;
    this.width = width;
    const first = classes[start] ?? 0;
    const begin = Math.max(this.from, first + 1);
    let cell = begin;
    while (!this.fits(node, cell - first)) cell += 1;
    if (cell - begin > triesMax) this.from = cell;
    this.take(node, cell - first);
    return cell - first;
  }

  private fits(node: number, base: number): boolean {
    if (this.isBase[base] === 1) return false;
    const { starts, classes } = this.steps;
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at += 1) {
      if (this.taken[base + (classes[at] ?? 0)] === 1) return false;
    }
    return true;
  }

  private take(node: number, base: number): void {
    const { starts, classes } = this.steps;
    while (base + units > this.taken.length) this.grow();
    this.isBase[base] = 1;
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at += 1) {
      const cell = base + (classes[at] ?? 0);
      this.taken[cell] = 1;
      if (cell >= this.end) this.end = cell + 1;
    }
  }

  private grow(): void {
    this.taken = twice(Uint8Array, this.taken);
    this.isBase = twice(Uint8Array, this.isBase);
  }
}

/** A text by the classes of its code units. */
export type ClassText = { classes: Uint16Array; length: number };

/**
 * A trie that is made once and walked often, as one array (a double array): the children of a node stand at its
 * base and their classes. No two nodes have one base, so that the class alone tells whose child a cell is.
 */
export class PackedTrie {
  private readonly root: number;
  private readonly cells: Int32Array;
  /** For each cell the value of the word that ends there. */
  private readonly values: Int32Array;

  /**
   * @param classes those of the code units of all its words; others may have one too
   * @throws RangeError where there are more words than cells can hold
   */
  constructor(trie: Trie, classes: Uint16Array) {
    const steps = stepsOf(trie, classes);
    const placing = new Placing(steps);
    const bases = new Uint32Array(trie.nodeCount);
    const nodes = widestFirst(steps);
    for (const node of nodes) bases[node] = placing.place(node);
    const classCount = classes.reduce((most, each) => Math.max(most, each), 0) + 1;
    if (classCount > classMask || placing.end >> baseBits !== 0) {
      throw new RangeError(`too many words: ${classCount} classes, ${placing.end} cells`);
    }
    this.root = bases[0] ?? 0;
    // Any class may be looked for at any base.
    this.cells = new Int32Array(placing.end + classCount);
    this.values = new Int32Array(placing.end).fill(noValue);
    for (const node of nodes) {
      const end = steps.starts[node + 1] ?? 0;
      for (let at = steps.starts[node] ?? 0; at < end; at += 1) {
        const child = steps.children[at] ?? 0;
        const label = steps.classes[at] ?? 0;
        this.fill((bases[node] ?? 0) + label, {
          label,
          base: bases[child] ?? 0,
          value: trie.valueAt(child),
        });
      }
    }
  }

  /** Collects the values of all words that begin at a place, the shortest first; gives how many there are. */
  collect({ classes, length }: ClassText, start: number, values: Int32Array): number {
    const { cells } = this;
    let count = 0;
    let base = this.root;
    for (let at = start; at < length && base !== 0; at += 1) {
      const label = classes[at] ?? 0;
      const cell = cells[base + label] ?? 0;
      if (((cell >>> classShift) & classMask) !== label) break;
      if ((cell & 1) === 1) values[count++] = this.values[base + label] ?? noValue;
      base = cell >>> baseShift;
    }
    return count;
  }

  private fill(at: number, { label, base, value }: Record<"label" | "base" | "value", number>) {
    const isEnd = value === noValue ? 0 : 1;
    this.cells[at] = (base << baseShift) | (label << classShift) | isEnd;
    this.values[at] = value;
  }
}
