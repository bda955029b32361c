const noValue = -1;
const units = 65_536;
const firstCapacity = 1 << 12;

/** Two odd numbers that spread nodes and code units over the table. */
const spreadNode = 0x9e3779b1;
const spreadCode = 0x85ebca6b;

/** A slot of the table holds a node, the code unit that leads on from it and the node it leads to; side by side, so that one look finds all. */
const slotBits = 2;
const slotSize = 1 << slotBits;
const codeIn = 1;
const childIn = 2;

/**
 * Words by their code units, to find all of them that begin at a place in one walk. Node 0 stands for “no
 * further”; a node is reached from the root by the first unit and from any other through one table.
 */
export class Trie {
  private readonly roots = new Int32Array(units);
  private slots = new Int32Array(firstCapacity * slotSize);
  private values = new Int32Array(firstCapacity).fill(noValue);
  /** How many nodes there are, the one for “no further” included. */
  nodeCount = 1;

  /** The node a first code unit leads to; 0 where no word begins with it. */
  root(code: number): number {
    return this.roots[code] ?? 0;
  }

  /** The node a further code unit leads to; 0 where no word goes on like this. */
  next(node: number, code: number): number {
    const { slots } = this;
    const last = slots.length - slotSize;
    for (let at = placeOf(node, code, last); ; at = (at + slotSize) & last) {
      const child = slots[at + childIn] ?? 0;
      if (child === 0 || (slots[at] === node && slots[at + codeIn] === code)) return child;
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

  /** Visits every step from a node to a child, those from the root as steps from node 0. */
  forEachStep(visit: (node: number, code: number, child: number) => void): void {
    for (let code = 0; code < units; code += 1) {
      const child = this.root(code);
      if (child !== 0) visit(0, code, child);
    }
    const { slots } = this;
    for (let at = 0; at < slots.length; at += slotSize) {
      const child = slots[at + childIn] ?? 0;
      if (child !== 0) visit(slots[at] ?? 0, slots[at + codeIn] ?? 0, child);
    }
  }

  private addNode(): number {
    if (this.nodeCount === this.values.length) {
      const values = new Int32Array(this.nodeCount * 2).fill(noValue);
      values.set(this.values);
      this.values = values;
    }
    this.nodeCount += 1;
    return this.nodeCount - 1;
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
    if (this.nodeCount * 2 * slotSize > this.slots.length) this.grow();
    this.place(node, code, child);
    return child;
  }

  private place(node: number, code: number, child: number): void {
    const { slots } = this;
    const last = slots.length - slotSize;
    let at = placeOf(node, code, last);
    while (slots[at + childIn] !== 0) at = (at + slotSize) & last;
    slots[at] = node;
    slots[at + codeIn] = code;
    slots[at + childIn] = child;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += slotSize) {
      const child = slots[at + childIn] ?? 0;
      if (child !== 0) this.place(slots[at] ?? 0, slots[at + codeIn] ?? 0, child);
    }
  }
}

/** Where the search for a child begins; `last` is the place of the last slot. */
function placeOf(node: number, code: number, last: number): number {
  const hash = Math.imul(node, spreadNode) ^ Math.imul(code, spreadCode);
  return ((hash ^ (hash >>> 15)) << slotBits) & last;
}
