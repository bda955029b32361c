/** For each key the units that hold it, in the order of their places, with two values of each pair. */
export type Postings = {
  /** Where the entries of a key begin; those of the next key begin where they end. */
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly firsts: Uint16Array;
  readonly seconds: Uint8Array;
};

const blockSize = 1 << 13;

/** So many pairs as they were given; what is collected is never copied to make room. */
class Block {
  readonly keys = new Uint32Array(blockSize);
  readonly units = new Uint32Array(blockSize);
  readonly firsts = new Uint16Array(blockSize);
  readonly seconds = new Uint8Array(blockSize);
}

/** Collects pairs of keys and units; the units come in the order of their places. */
export class PostingsBuilder {
  private count = 0;
  private block = new Block();
  private readonly blocks: Block[] = [this.block];
  /** Where the next pair stands in the last block. */
  private at = 0;

  add(key: number, unit: number, { first, second = 0 }: { first: number; second?: number }): void {
    if (this.at === blockSize) this.open();
    const { block, at } = this;
    block.keys[at] = key;
    block.units[at] = unit;
    block.firsts[at] = first;
    if (second !== 0) block.seconds[at] = second;
    this.at = at + 1;
    this.count += 1;
  }

  /** The collected pairs, key by key. */
  build(keyCount: number): Postings {
    const offsets = new Uint32Array(keyCount + 1);
    for (const [place, { keys }] of this.blocks.entries()) {
      const end = this.endOf(place);
      for (let at = 0; at < end; at += 1) {
        const key = (keys[at] ?? 0) + 1;
        offsets[key] = (offsets[key] ?? 0) + 1;
      }
    }
    for (let key = 0; key < keyCount; key += 1) {
      offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
    }
    return { offsets, ...this.distribute(offsets.slice()) };
  }

  private distribute(next: Uint32Array): Omit<Postings, "offsets"> {
    const units = new Uint32Array(this.count);
    const firsts = new Uint16Array(this.count);
    const seconds = new Uint8Array(this.count);
    for (const [place, block] of this.blocks.entries()) {
      const end = this.endOf(place);
      for (let from = 0; from < end; from += 1) {
        const key = block.keys[from] ?? 0;
        const to = next[key] ?? 0;
        next[key] = to + 1;
        units[to] = block.units[from] ?? 0;
        firsts[to] = block.firsts[from] ?? 0;
        const second = block.seconds[from] ?? 0;
        if (second !== 0) seconds[to] = second;
      }
    }
    return { units, firsts, seconds };
  }

  /** How many pairs a block holds. */
  private endOf(place: number): number {
    return place === this.blocks.length - 1 ? this.at : blockSize;
  }

  private open(): void {
    this.block = new Block();
    this.blocks.push(this.block);
    this.at = 0;
  }
}

/** The first entry of a key whose unit does not lie before this one; the end of its entries where all do. */
export function firstEntryFrom({ offsets, units }: Postings, key: number, unit: number): number {
  let low = offsets[key] ?? 0;
  let high = offsets[key + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of some units alone; `places` gives each unit its new place, -1 where it is left out. */
export function postingsOf(
  { offsets, units, firsts, seconds }: Postings,
  places: Int32Array,
): Postings {
  const kept = new PostingsBuilder();
  for (let key = 0; key + 1 < offsets.length; key += 1) {
    const end = offsets[key + 1] ?? 0;
    for (let at = offsets[key] ?? 0; at < end; at += 1) {
      const unit = places[units[at] ?? 0] ?? -1;
      if (unit !== -1) kept.add(key, unit, { first: firsts[at] ?? 0, second: seconds[at] ?? 0 });
    }
  }
  return kept.build(offsets.length - 1);
}
