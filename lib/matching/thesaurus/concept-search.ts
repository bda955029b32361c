import type { CodeText } from "../reading/code-text";
import type { Trie } from "../reading/trie";
import type { Surface, Surfaces } from "./surfaces";

/** A place in a folded text where a concept is named or hinted at; the concept by its place in the list. */
export type Hit = { surface: Surface; start: number; end: number };

const space = 0x20;
const point = 0x2e;
const isLatinUnit = new Uint8Array(128);
for (const unit of "abcdefghijklmnopqrstuvwxyz0123456789") isLatinUnit[unit.charCodeAt(0)] = 1;
const joiners: readonly number[] = [0x2d, 0x5f, 0x2010, 0x2011, 0x2013];

/** A code unit as it is searched: a hyphen is a space. */
function searched(code: number): number {
  return joiners.includes(code) ? space : code;
}

function isLatin(code: number): boolean {
  return code < isLatinUnit.length && isLatinUnit[code] === 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Finds the concepts of texts; keeps the room it works in, so that one search goes on at a time. */
export class ConceptSearch {
  private codes = new Uint16Array(1 << 13);
  private length = 0;
  /** Values of the surfaces that begin at one place, the shortest first. */
  private readonly values: number[] = [];

  constructor(
    private readonly surfaces: Surfaces,
    /** Fields of each concept at the second level. */
    private readonly fieldsOf: readonly (readonly string[])[],
  ) {}

  /**
   * The places where a text names concepts, leftmost and longest first, and those that hint at one outside of
   * these. Names may begin inside one and end behind it, as 再生塑料 and 塑料改性 in 再生塑料改性, unless told otherwise.
   */
  find(text: CodeText, mayOverlap = true): { names: Hit[]; cues: Hit[] } {
    this.take(text);
    const names: Hit[] = [];
    const cues: Hit[] = [];
    const { tree } = this.surfaces;
    for (let at = 0; at < this.length; at += 1) {
      if (tree.root(this.codes[at] ?? 0) === 0) continue;
      const isInside = this.isInsideWord(at);
      if (!this.walk(at, isInside)) continue;
      const nameEnd = names.at(-1)?.end ?? 0;
      if (mayOverlap || at >= nameEnd) {
        const name = this.longest(this.surfaces.names, at, isInside);
        if (name !== null && name.end > nameEnd) names.push(name);
      }
      if (at >= (cues.at(-1)?.end ?? 0)) {
        const cue = this.longest(this.surfaces.cues, at, isInside);
        if (cue !== null) cues.push(cue);
      }
    }
    const sure = this.withSecondCue(names);
    return { names: sure, cues: outside(sure, cues) };
  }

  private take({ codes, length }: CodeText): void {
    if (length > this.codes.length) this.codes = new Uint16Array(length * 2);
    this.length = length;
    for (let at = 0; at < length; at += 1) {
      const code = codes[at] ?? 0;
      // Joiners of texts lie below 0x60 or just above 0x2000; most units need no closer look.
      this.codes[at] = code > 0x2013 || (code > 0x5f && code < 0x2010) ? code : searched(code);
    }
  }

  private codeAt(at: number): number {
    return at >= 0 && at < this.length ? (this.codes[at] ?? 0) : 0;
  }

  /** Whether a Latin surface would begin inside a word or after the point of a number. */
  private isInsideWord(at: number): boolean {
    const before = this.codeAt(at - 1);
    return isLatin(before) || (before === point && isDigit(this.codeAt(at - 2)));
  }

  /** Collects the surfaces that begin at a place; false where none does. */
  private walk(start: number, isInside: boolean): boolean {
    const { values, codes, length } = this;
    values.length = 0;
    const first = codes[start] ?? 0;
    const trie: Trie = isInside && isLatin(first) ? this.surfaces.mixed : this.surfaces.tree;
    let node = trie.root(first);
    for (let at = start + 1; node !== 0; at += 1) {
      const value = trie.valueAt(node);
      if (value !== -1) values.push(value);
      if (at >= length) break;
      node = trie.next(node, codes[at] ?? 0);
    }
    return values.length > 0;
  }

  private longest(of: readonly (Surface | null)[], start: number, isInside: boolean): Hit | null {
    for (let at = this.values.length - 1; at >= 0; at -= 1) {
      const surface = of[this.values[at] ?? 0];
      if (surface === null || surface === undefined) continue;
      if (surface.isLatin && isInside) continue;
      const end = start + surface.length;
      const actualEnd = surface.isLatin ? this.latinEnd(end) : end;
      if (actualEnd !== -1) return { surface, start, end: actualEnd };
    }
    return null;
  }

  /** Where a Latin surface may end: at the end of the word, or of its plural; -1 inside a longer word. */
  private latinEnd(end: number): number {
    const [s, e] = [0x73, 0x65];
    const next = this.codeAt(end);
    if (!isLatin(next)) return end;
    if (next === s) return isLatin(this.codeAt(end + 1)) ? -1 : end + 1;
    const isPlural = next === e && this.codeAt(end + 1) === s;
    return isPlural && !isLatin(this.codeAt(end + 2)) ? end + 2 : -1;
  }

  /** Ambiguous surfaces stay only where something else in the text speaks for their concept. */
  private withSecondCue(hits: Hit[]): Hit[] {
    if (!hits.some(({ surface }) => surface.isAmbiguous)) return hits;
    const sure = hits.filter(({ surface }) => !surface.isAmbiguous);
    const sureFields = new Set(sure.flatMap(({ surface }) => this.fieldsOf[surface.concept] ?? []));
    const wordings = new Map<number, Surface | null>();
    for (const { surface } of hits) {
      const known = wordings.get(surface.concept);
      wordings.set(surface.concept, known === undefined || known === surface ? surface : null);
    }
    return hits.filter(({ surface: { concept, isAmbiguous } }) => {
      const isNamedOtherwise = wordings.get(concept) === null;
      const fields = this.fieldsOf[concept] ?? [];
      return !isAmbiguous || isNamedOtherwise || fields.some((field) => sureFields.has(field));
    });
  }
}

/** Cues outside the places where a concept is named; both run from left to right. */
function outside(names: readonly Hit[], cues: readonly Hit[]): Hit[] {
  let next = 0;
  return cues.filter(({ start, end }) => {
    while ((names[next]?.end ?? Infinity) <= start) next += 1;
    return (names[next]?.start ?? Infinity) >= end;
  });
}
