/** For each key the units that hold it, in the order of their places, with two values of each pair. */
export type Postings = {
  /** Where the entries of a key begin; those of the next key begin where they end. */
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly firsts: Uint16Array;
  readonly seconds: Uint8Array;
};

const firstRoom = 1 << 12;

/** Collects pairs of keys and units; the units come in the order of their places. */
export class PostingsBuilder {
  private count = 0;
  private keys = new Uint32Array(firstRoom);
  private units = new Uint32Array(firstRoom);
  private firsts = new Uint16Array(firstRoom);
  private seconds = new Uint8Array(firstRoom);

  add(key: number, unit: number, { first, second = 0 }: { first: number; second?: number }): void {
    if (this.count === this.keys.length) this.grow();
    this.keys[this.count] = key;
    this.units[this.count] = unit;
    this.firsts[this.count] = first;
    this.seconds[this.count] = second;
    this.count += 1;
  }

  /** The collected pairs, key by key. */
  build(keyCount: number): Postings {
    const { count, keys } = this;
    const offsets = new Uint32Array(keyCount + 1);
    for (let at = 0; at < count; at += 1) {
      const key = (keys[at] ?? 0) + 1;
      offsets[key] = (offsets[key] ?? 0) + 1;
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
    for (let from = 0; from < this.count; from += 1) {
      const key = this.keys[from] ?? 0;
      const to = next[key] ?? 0;
      next[key] = to + 1;
      units[to] = this.units[from] ?? 0;
      firsts[to] = this.firsts[from] ?? 0;
      seconds[to] = this.seconds[from] ?? 0;
    }
    return { units, firsts, seconds };
  }

  private grow(): void {
    const size = this.keys.length * 2;
    const { keys, units, firsts, seconds } = this;
    this.keys = new Uint32Array(size);
    this.units = new Uint32Array(size);
    this.firsts = new Uint16Array(size);
    this.seconds = new Uint8Array(size);
    this.keys.set(keys);
    this.units.set(units);
    this.firsts.set(firsts);
    this.seconds.set(seconds);
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
