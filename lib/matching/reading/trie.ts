const noValue = -1;
const units = 65_536;
const firstCapacity = 1 << 12;

/** Two odd numbers that spread nodes and code units over the table. */
const spreadNode = 0x9e3779b1;
const spreadCode = 0x85ebca6b;

/**
 * Words by their code units, to find all of them that begin at a place in one walk. Node 0 stands for “no
 * further”; a node is reached from the root by the first unit and from any other through one table.
 */
export class Trie {
  private readonly roots = new Int32Array(units);
  private parents = new Int32Array(firstCapacity);
  private codes = new Uint16Array(firstCapacity);
  private children = new Int32Array(firstCapacity);
  private values: number[] = [noValue];

  /** The node a first code unit leads to; 0 where no word begins with it. */
  root(code: number): number {
    return this.roots[code] ?? 0;
  }

  /** The node a further code unit leads to; 0 where no word goes on like this. */
  next(node: number, code: number): number {
    const { parents, codes, children } = this;
    const last = children.length - 1;
    for (let at = this.slotOf(node, code, last); ; at = (at + 1) & last) {
      const child = children[at] ?? 0;
      if (child === 0 || (parents[at] === node && codes[at] === code)) return child;
    }
  }

  /** What was put at a node; -1 where no word ends. */
  valueAt(node: number): number {
    return this.values[node] ?? noValue;
  }

  /** Puts a value at a word, or keeps the one it has; gives the value that is there. */
  put(word: string, value: number): number {
    let node = this.rootFor(word.charCodeAt(0));
    for (let at = 1; at < word.length; at += 1) node = this.childFor(node, word.charCodeAt(at));
    const known = this.valueAt(node);
    if (known === noValue) this.values[node] = value;
    return known === noValue ? value : known;
  }

  private slotOf(node: number, code: number, last: number): number {
    const hash = Math.imul(node, spreadNode) ^ Math.imul(code, spreadCode);
    return (hash ^ (hash >>> 15)) & last;
  }

  private addNode(): number {
    this.values.push(noValue);
    return this.values.length - 1;
  }

  private rootFor(code: number): number {
    const known = this.root(code);
    if (known !== 0) return known;
    const node = this.addNode();
    this.roots[code] = node;
    return node;
  }

  private childFor(node: number, code: number): number {
    const known = this.next(node, code);
    if (known !== 0) return known;
    const child = this.addNode();
    if (this.values.length * 2 > this.children.length) this.grow();
    this.place(node, code, child);
    return child;
  }

  private place(node: number, code: number, child: number): void {
    const last = this.children.length - 1;
    let at = this.slotOf(node, code, last);
    while (this.children[at] !== 0) at = (at + 1) & last;
    this.parents[at] = node;
    this.codes[at] = code;
    this.children[at] = child;
  }

  private grow(): void {
    const { parents, codes, children } = this;
    const size = children.length * 2;
    this.parents = new Int32Array(size);
    this.codes = new Uint16Array(size);
    this.children = new Int32Array(size);
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at] ?? 0;
      if (child !== 0) this.place(parents[at] ?? 0, codes[at] ?? 0, child);
    }
  }
}
