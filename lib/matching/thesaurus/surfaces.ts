import { readingsOf } from "../reading/code-text";
import { classesOf, PackedTrie } from "../reading/packed-trie";
import { Trie } from "../reading/trie";

/** What the search needs of a concept. */
export type ConceptWords = {
  readonly zhHans: readonly string[];
  readonly zhHant: readonly string[];
  readonly en: readonly string[];
  readonly abbr: readonly string[];
  readonly ambiguous: readonly string[];
  readonly cues: readonly string[];
};

/** One way to write or to hint at a concept, which is named by its place in the list. */
type Surface = { concept: number; length: number; isLatin: boolean; isAmbiguous: boolean };

/** Where each surface stands: `tree` holds all, `mixed` those that begin in Latin and end otherwise, such as x射线. */
export type Surfaces = {
  tree: PackedTrie;
  mixed: PackedTrie;
  /** The class of each code unit in both; a hyphen counts as a space. */
  classes: Uint16Array;
  /** For each value of the tries the surface that is a name, and the one that is a cue; -1 where none is. */
  names: Int32Array;
  cues: Int32Array;
  /** Of each surface its concept and its length. */
  concepts: Uint16Array;
  lengths: Uint16Array;
  /** 1 where it begins and ends with a Latin letter or a digit, so that it may not lie inside a longer word. */
  isLatin: Uint8Array;
  /** 1 where it means other things too. */
  isAmbiguous: Uint8Array;
};

const space = 0x20;
const joiners = "-_\u2010\u2011\u2013";
const anyJoiner = new RegExp(`[${joiners}]`, "g");
const latin = /[a-z0-9]/;

/** A surface as texts are searched for it: a hyphen is a space. */
function searchedForms(text: string): string[] {
  return readingsOf(text).map((reading) => reading.replaceAll(anyJoiner, " "));
}

/** The surfaces of one text, by their places; -1 for none. */
type Entry = { name: number; cue: number };

const none = -1;

class Collection {
  readonly tree = new Trie();
  readonly mixed = new Trie();
  readonly entries: Entry[] = [];
  readonly surfaces: Surface[] = [];

  /** Of two surfaces written alike the first counts. */
  add(kind: keyof Entry, text: string, given: { concept: number; isAmbiguous: boolean }): void {
    if (text === "") return;
    const begins = latin.test(text[0] ?? "");
    const isLatin = begins && latin.test(text.at(-1) ?? "");
    const value = this.tree.put(text, this.entries.length);
    const entry = this.entries[value] ?? { name: none, cue: none };
    this.entries[value] = entry;
    if (entry[kind] === none) {
      entry[kind] = this.surfaces.push({ ...given, length: text.length, isLatin }) - 1;
    }
    if (begins && !isLatin) this.mixed.put(text, value);
  }
}

/** Prepares the surfaces of all concepts for the search; made once. */
export function collectSurfaces(concepts: readonly ConceptWords[]): Surfaces {
  const all = new Collection();
  for (const [concept, words] of concepts.entries()) {
    const { zhHans, zhHant, en, abbr, cues } = words;
    const ambiguous = new Set(words.ambiguous.flatMap(searchedForms));
    for (const text of [...zhHans, ...zhHant, ...en, ...abbr].flatMap(searchedForms)) {
      all.add("name", text, { concept, isAmbiguous: ambiguous.has(text) });
    }
    for (const text of cues.flatMap(searchedForms)) {
      all.add("cue", text, { concept, isAmbiguous: false });
    }
  }
  const { tree, mixed, surfaces, entries } = all;
  const classes = classesOf(tree);
  for (const joiner of joiners) classes[joiner.charCodeAt(0)] = classes[space] ?? 0;
  return {
    tree: new PackedTrie(tree, classes),
    mixed: new PackedTrie(mixed, classes),
    classes,
    names: Int32Array.from(entries, ({ name }) => name),
    cues: Int32Array.from(entries, ({ cue }) => cue),
    concepts: Uint16Array.from(surfaces, ({ concept }) => concept),
    lengths: Uint16Array.from(surfaces, ({ length }) => length),
    isLatin: Uint8Array.from(surfaces, ({ isLatin }) => Number(isLatin)),
    isAmbiguous: Uint8Array.from(surfaces, ({ isAmbiguous }) => Number(isAmbiguous)),
  };
}
