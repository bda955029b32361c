const spread = 0x9e3779b1;
const missing = -1;

/** Numbers the keys it is given, from 0, in the order they come. */
export class KeyTable {
  size = 0;
  private keys: Int32Array;
  /** The number of the key in each place and one more; 0 where there is none. */
  private numbers: Int32Array;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
    this.numbers = new Int32Array(capacity);
  }

  /** The number of a key; -1 for one that was never given. */
  find(key: number): number {
    const { keys, numbers } = this;
    const last = keys.length - 1;
    for (let at = this.placeOf(key); ; at = (at + 1) & last) {
      const number = numbers[at] ?? 0;
      if (number === 0) return missing;
      if (keys[at] === key) return number - 1;
    }
  }

  /** The number of a key, which it gets now if it has none. */
  numberOf(key: number): number {
    const { keys, numbers } = this;
    const last = keys.length - 1;
    let at = this.placeOf(key);
    for (; numbers[at] !== 0; at = (at + 1) & last) {
      if (keys[at] === key) return (numbers[at] ?? 0) - 1;
    }
    keys[at] = key;
    this.size += 1;
    numbers[at] = this.size;
    if (this.size * 2 > keys.length) this.grow();
    return this.size - 1;
  }

  clear(): void {
    this.size = 0;
    this.numbers.fill(0);
  }

  private placeOf(key: number): number {
    const hash = Math.imul(key ^ (key >>> 16), spread);
    return (hash ^ (hash >>> 15)) & (this.keys.length - 1);
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.numbers = new Int32Array(keys.length * 2);
    const last = this.keys.length - 1;
    for (let from = 0; from < keys.length; from += 1) {
      if (numbers[from] === 0) continue;
      const key = keys[from] ?? 0;
      let at = this.placeOf(key);
      while (this.numbers[at] !== 0) at = (at + 1) & last;
      this.keys[at] = key;
      this.numbers[at] = numbers[from] ?? 0;
    }
  }
}
