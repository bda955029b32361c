import type { DirectoryRecord } from "@/lib/directory/record";
import { foldForNow, stringOf, type CodeText } from "./reading/code-text";
import { Trie } from "./reading/trie";

const nameLengthMin = 3;

/** Every name a body goes by that is long enough to mean it, folded. */
function namesOf({ names, aliases, formerNames }: DirectoryRecord): string[] {
  const { zhHans, zhHant, en, abbr } = names;
  return [zhHans, zhHant, en, abbr ?? "", ...aliases, ...formerNames]
    .map((name) => stringOf(foldForNow(name)))
    .filter((name) => name.length >= nameLengthMin);
}

/** Where a text names an institution; offsets in the folded text. */
export type NamedPlace = { institution: number; start: number; end: number };

/** One name and the institutions that go by it. */
type Name = { length: number; text: string; institutions: number[] };

function isLatinLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLatin(code: number): boolean {
  return isLatinLetter(code) || (code >= 0x30 && code <= 0x39);
}

/** The names of all institutions, present and former, and those of bodies merged into them. */
export class PartnerNames {
  private readonly tree = new Trie();
  private readonly names: Name[] = [];

  constructor(records: readonly DirectoryRecord[]) {
    const places = new Map<string, number[]>();
    for (const [place, { slug }] of records.entries()) {
      places.set(slug, [...(places.get(slug) ?? []), place]);
    }
    for (const [place, record] of records.entries()) {
      const { status, successor } = record;
      const successors = status === "merged" ? (places.get(successor ?? "") ?? []) : [];
      for (const name of namesOf(record)) this.add(name, [place, ...successors]);
    }
  }

  private add(text: string, institutions: readonly number[]): void {
    const number = this.tree.put(text, this.names.length);
    const name = this.names[number] ?? { length: text.length, text, institutions: [] };
    this.names[number] = name;
    for (const each of institutions) {
      if (!name.institutions.includes(each)) name.institutions.push(each);
    }
  }

  /** For each institution a text names as a whole word the longest name and the first place of it that is not ruled out. */
  find(text: CodeText, isRuledOut: (start: number) => boolean): NamedPlace[] {
    const best = new Map<number, { name: Name; start: number }>();
    for (let start = 0; start < text.length; start += 1) {
      if (this.tree.root(text.codes[start] ?? 0) === 0 || isRuledOut(start)) continue;
      for (const name of this.namesAt(text, start)) {
        const isLess = (known: Name | undefined) => known === undefined || isBefore(name, known);
        const meant = name.institutions.filter((each) => isLess(best.get(each)?.name));
        for (const institution of meant) best.set(institution, { name, start });
      }
    }
    return [...best].map(([institution, { name, start }]) => ({
      institution,
      start,
      end: start + name.length,
    }));
  }

  private namesAt({ codes, length }: CodeText, start: number): Name[] {
    const found: Name[] = [];
    const first = codes[start] ?? 0;
    const isInside = isLatin(codes[start - 1] ?? 0);
    let node = this.tree.root(first);
    for (let at = start + 1; node !== 0; at += 1) {
      const name = this.names[this.tree.valueAt(node)];
      const isCut = isInside || (at < length && isLatin(codes[at] ?? 0));
      if (name !== undefined && !(isLatinLetter(first) && isCut)) found.push(name);
      if (at >= length) break;
      node = this.tree.next(node, codes[at] ?? 0);
    }
    return found;
  }
}

/** The longest name of an institution says most surely that it is meant. */
function isBefore(name: Name, known: Name): boolean {
  return name.length > known.length || (name.length === known.length && name.text < known.text);
}
