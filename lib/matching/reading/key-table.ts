const spread = 0x9e3779b1;
const missing = -1;

/** A slot holds a key and, beside it, its number and one more; 0 where there is none. */
const slotSize = 2;
const numberIn = 1;

/** Numbers the keys it is given, from 0, in the order they come. */
export class KeyTable {
  size = 0;
  private slots: Int32Array;

  /** @param capacity for how many keys there is room at first, twice over; a power of two */
  constructor(capacity: number) {
    this.slots = new Int32Array(capacity * slotSize);
  }

  /** The number of a key; -1 for one that was never given. */
  find(key: number): number {
    const { slots } = this;
    const last = slots.length - slotSize;
    for (let at = placeOf(key, last); ; at = (at + slotSize) & last) {
      const number = slots[at + numberIn] ?? 0;
      if (number === 0) return missing;
      if (slots[at] === key) return number - 1;
    }
  }

  /** The number of a key, which it gets now if it has none. */
  numberOf(key: number): number {
    const { slots } = this;
    const last = slots.length - slotSize;
    let at = placeOf(key, last);
    for (; slots[at + numberIn] !== 0; at = (at + slotSize) & last) {
      if (slots[at] === key) return (slots[at + numberIn] ?? 0) - 1;
    }
    slots[at] = key;
    this.size += 1;
    slots[at + numberIn] = this.size;
    if (this.size * 2 * slotSize > slots.length) this.grow();
    return this.size - 1;
  }

  clear(): void {
    this.size = 0;
    this.slots.fill(0);
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    const last = this.slots.length - slotSize;
    for (let from = 0; from < slots.length; from += slotSize) {
      const number = slots[from + numberIn] ?? 0;
      if (number === 0) continue;
      const key = slots[from] ?? 0;
      let at = placeOf(key, last);
      while (this.slots[at + numberIn] !== 0) at = (at + slotSize) & last;
      this.slots[at] = key;
      this.slots[at + numberIn] = number;
    }
  }
}

/** Where the search for a key begins; `last` is the place of the last slot. */
function placeOf(key: number, last: number): number {
  const hash = Math.imul(key ^ (key >>> 16), spread);
  return ((hash ^ (hash >>> 15)) * slotSize) & last;
}
