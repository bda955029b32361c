import type { CodeText } from "../reading/code-text";
import type { ClassText } from "../reading/packed-trie";
import type { Surfaces } from "./surfaces";

/** A place in a folded text where a concept is named or hinted at; the concept by its place in the list. */
export type Hit = { concept: number; surface: number; start: number; end: number };

export type Hits = { names: readonly Hit[]; cues: readonly Hit[] };

/** Most phrases of a directory name nothing: they share one answer. */
const noHits: Hits = { names: [], cues: [] };

const units = 65_536;
const point = 0x2e;

const isLatin = new Uint8Array(units);
for (const unit of "abcdefghijklmnopqrstuvwxyz0123456789") isLatin[unit.charCodeAt(0)] = 1;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** More surfaces than ever begin at one place. */
const valuesMax = 256;

/** Finds the concepts of texts; keeps the room it works in, so that one search goes on at a time. */
export class ConceptSearch {
  private readonly text: ClassText = { classes: new Uint16Array(1 << 13), length: 0 };
  private codes: Uint16Array = new Uint16Array(0);
  /** Values of the surfaces that begin at one place, the shortest first. */
  private readonly values = new Int32Array(valuesMax);
  private count = 0;

  constructor(
    private readonly surfaces: Surfaces,
    /** Fields of each concept at the second level. */
    private readonly fieldsOf: readonly (readonly string[])[],
  ) {}

  /**
   * The places where a text names concepts, leftmost and longest first, and those that hint at one outside of
   * these. Names may begin inside one and end behind it, as 再生塑料 and 塑料改性 in 再生塑料改性, unless told otherwise.
   */
  find(text: CodeText, mayOverlap = true): Hits {
    this.take(text);
    const { codes, length } = text;
    const { tree, mixed, names: nameOf, cues: cueOf } = this.surfaces;
    let names: Hit[] | null = null;
    let cues: Hit[] | null = null;
    let nameEnd = 0;
    let cueEnd = 0;
    let before = 0;
    let isDecimal = false;
    for (let at = 0; at < length; at += 1) {
      const first = codes[at] ?? 0;
      const isInside = isLatin[before] === 1 || isDecimal;
      isDecimal = first === point && isDigit(before);
      before = first;
      const trie = isInside && isLatin[first] === 1 ? mixed : tree;
      this.count = trie.collect(this.text, at, this.values);
      if (this.count === 0) continue;
      const mayName = mayOverlap || at >= nameEnd;
      const name = mayName ? this.longest(nameOf, at, isInside) : null;
      if (name !== null && name.end > nameEnd) {
        names = withHit(names, name);
        nameEnd = name.end;
      }
      const cue = at >= cueEnd ? this.longest(cueOf, at, isInside) : null;
      if (cue === null) continue;
      cues = withHit(cues, cue);
      cueEnd = cue.end;
    }
    if (names === null && cues === null) return noHits;
    const sure = this.withSecondCue(names ?? []);
    return { names: sure, cues: outside(sure, cues ?? []) };
  }

  private take({ codes, length }: CodeText): void {
    const { text } = this;
    if (length > text.classes.length) text.classes = new Uint16Array(length * 2);
    const { classes } = text;
    const { classes: classOf } = this.surfaces;
    for (let at = 0; at < length; at += 1) classes[at] = classOf[codes[at] ?? 0] ?? 0;
    text.length = length;
    this.codes = codes;
  }

  private codeAt(at: number): number {
    return at < this.text.length ? (this.codes[at] ?? 0) : 0;
  }

  /** The longest surface of a sort that ends where it may. */
  private longest(of: Int32Array, start: number, isInside: boolean): Hit | null {
    const { lengths, isLatin: isWord, concepts } = this.surfaces;
    for (let at = this.count - 1; at >= 0; at -= 1) {
      const surface = of[this.values[at] ?? 0] ?? -1;
      if (surface === -1 || (isInside && isWord[surface] === 1)) continue;
      const end = start + (lengths[surface] ?? 0);
      const actualEnd = isWord[surface] === 1 ? this.latinEnd(end) : end;
      if (actualEnd === -1) continue;
      return { concept: concepts[surface] ?? 0, surface, start, end: actualEnd };
    }
    return null;
  }

  /** Where a Latin surface may end: at the end of the word, or of its plural; -1 inside a longer word. */
  private latinEnd(end: number): number {
    const s = 0x73;
    const e = 0x65;
    const next = this.codeAt(end);
    if (isLatin[next] !== 1) return end;
    if (next === s) return isLatin[this.codeAt(end + 1)] === 1 ? -1 : end + 1;
    const isPlural = next === e && this.codeAt(end + 1) === s;
    return isPlural && isLatin[this.codeAt(end + 2)] !== 1 ? end + 2 : -1;
  }

  /** Ambiguous surfaces stay only where something else in the text speaks for their concept. */
  private withSecondCue(hits: readonly Hit[]): readonly Hit[] {
    const { isAmbiguous } = this.surfaces;
    if (!hits.some(({ surface }) => isAmbiguous[surface] === 1)) return hits;
    const sure = hits.filter(({ surface }) => isAmbiguous[surface] === 0);
    const sureFields = new Set(sure.flatMap(({ concept }) => this.fieldsOf[concept] ?? []));
    const wordings = new Map<number, number | null>();
    for (const { concept, surface } of hits) {
      const known = wordings.get(concept);
      wordings.set(concept, known === undefined || known === surface ? surface : null);
    }
    return hits.filter(({ concept, surface }) => {
      const isNamedOtherwise = wordings.get(concept) === null;
      const isSure = isAmbiguous[surface] === 0 || isNamedOtherwise;
      return isSure || (this.fieldsOf[concept] ?? []).some((field) => sureFields.has(field));
    });
  }
}

function withHit(hits: Hit[] | null, hit: Hit): Hit[] {
  if (hits === null) return [hit];
  hits.push(hit);
  return hits;
}

/** Cues outside the places where a concept is named; both run from left to right. */
function outside(names: readonly Hit[], cues: readonly Hit[]): readonly Hit[] {
  let next = 0;
  return cues.filter(({ start, end }) => {
    while ((names[next]?.end ?? Infinity) <= start) next += 1;
    return (names[next]?.start ?? Infinity) >= end;
  });
}
