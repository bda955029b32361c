import { z } from "zod";
import { foldReadings } from "@/lib/text/fold-wording";
import electronics from "./data/01-electronics-information.json";
import medicine from "./data/02-biology-medicine.json";
import aerospace from "./data/03-aerospace.json";
import materials from "./data/04-new-materials.json";
import services from "./data/05-high-tech-services.json";
import energy from "./data/06-energy.json";
import environment from "./data/07-environment.json";
import manufacturing from "./data/08-manufacturing.json";

const conceptSchema = z.strictObject({
  id: z.string(),
  zhHans: z.array(z.string()),
  zhHant: z.array(z.string()),
  en: z.array(z.string()),
  abbr: z.array(z.string()),
  broader: z.array(z.string()),
  /** Codes of technology fields, best first. */
  fields: z.array(z.string()),
  /** Surfaces that mean other things too; they count only beside a second cue. */
  ambiguous: z.array(z.string()),
  /** Words of a problem the concept answers, which do not name it. */
  cues: z.array(z.string()),
});

export type Concept = z.output<typeof conceptSchema>;

/** One way to write a concept, folded as text is folded before it is searched. */
type Surface = { text: string; concept: Concept; isLatin: boolean; isAmbiguous: boolean };

/** A place in a text where a concept is named; offsets in the folded text. */
export type Mention = { concept: Concept; start: number; end: number };

const sources = [
  electronics,
  medicine,
  aerospace,
  materials,
  services,
  energy,
  environment,
  manufacturing,
];

/** All concepts, each with the ways 简体, 繁體 and English write it. */
export const concepts: readonly Concept[] = sources.flatMap((source) =>
  z.array(conceptSchema).parse(source),
);

const conceptsById = new Map(concepts.map((concept) => [concept.id, concept]));

/** The concept with this id; null for an unknown one. */
export function findConcept(id: string): Concept | null {
  return conceptsById.get(id) ?? null;
}

const joiners = /[-‐‑–_]/g;
const latinWord = /[a-z0-9]/;
const digit = /\d/;

/** A text as it is searched for concepts: a hyphen is a space. Lengths stay as they are. */
function searchable(folded: string): string {
  return folded.replaceAll(joiners, " ");
}

/** A surface as it is written and, where the two sides word it differently, in the one wording for both. */
function readingsOf(text: string): string[] {
  return foldReadings(text).map((reading) => searchable(reading.text));
}

function isLatinWord(text: string): boolean {
  return latinWord.test(text[0] ?? "") && latinWord.test(text.at(-1) ?? "");
}

function surfacesOf(concept: Concept): Surface[] {
  const ambiguous = new Set(concept.ambiguous.flatMap(readingsOf));
  const written = [...concept.zhHans, ...concept.zhHant, ...concept.en, ...concept.abbr];
  const texts = new Set(written.flatMap(readingsOf));
  return [...texts].map((text) => ({
    text,
    concept,
    isLatin: isLatinWord(text),
    isAmbiguous: ambiguous.has(text),
  }));
}

function cuesOf(concept: Concept): Surface[] {
  return [...new Set(concept.cues.flatMap(readingsOf))].map((text) => ({
    text,
    concept,
    isLatin: isLatinWord(text),
    isAmbiguous: false,
  }));
}

const keyLength = 2;

type Lookup = ReadonlyMap<string, readonly Surface[]>;

function buildLookup(all: readonly Surface[]): Lookup {
  const lookup = new Map<string, Surface[]>();
  for (const surface of all) {
    const key = surface.text.slice(0, keyLength);
    lookup.set(key, [...(lookup.get(key) ?? []), surface]);
  }
  for (const surfaces of lookup.values()) {
    surfaces.sort((a, b) => b.text.length - a.text.length);
  }
  return lookup;
}

const names = buildLookup(concepts.flatMap(surfacesOf));
const cues = buildLookup(concepts.flatMap(cuesOf));

/** Where a Latin surface may end: at the end of the word, or of its plural; -1 inside a longer word. */
function latinEnd(text: string, end: number): number {
  for (const plural of ["", "s", "es"]) {
    const after = end + plural.length;
    if (text.startsWith(plural, end) && !latinWord.test(text[after] ?? "")) return after;
  }
  return -1;
}

type Hit = { surface: Surface; start: number; end: number };

/** Whether a Latin surface would begin inside a word or after the point of a number. */
function isInsideWord(text: string, start: number): boolean {
  const before = text[start - 1] ?? "";
  return latinWord.test(before) || (before === "." && digit.test(text[start - 2] ?? ""));
}

function hitAt(text: string, start: number, lookup: Lookup): Hit | null {
  for (const surface of lookup.get(text.slice(start, start + keyLength)) ?? []) {
    if (!text.startsWith(surface.text, start)) continue;
    if (surface.isLatin && isInsideWord(text, start)) continue;
    const end = start + surface.text.length;
    const actualEnd = surface.isLatin ? latinEnd(text, end) : end;
    if (actualEnd !== -1) return { surface, start, end: actualEnd };
  }
  return null;
}

/** What is named at each place, longest first; nothing that lies inside what was found before. */
function findHits(text: string, lookup: Lookup, mayOverlap: boolean): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = hitAt(text, at, lookup);
    const last = hits.at(-1);
    if (hit === null || (last !== undefined && hit.end <= last.end)) continue;
    if (mayOverlap || last === undefined || hit.start >= last.end) hits.push(hit);
  }
  return hits;
}

function level2(code: string): string {
  return code.slice(0, 5);
}

/** Ambiguous surfaces stay only where something else in the text speaks for their concept. */
function withSecondCue(hits: readonly Hit[]): Hit[] {
  const sure = hits.filter((hit) => !hit.surface.isAmbiguous);
  const sureFields = new Set(sure.flatMap((hit) => hit.surface.concept.fields.map(level2)));
  return hits.filter((hit) => {
    if (!hit.surface.isAmbiguous) return true;
    const { concept, text } = hit.surface;
    const isNamedOtherwise = hits.some(
      (other) => other.surface.concept === concept && other.surface.text !== text,
    );
    return isNamedOtherwise || concept.fields.some((code) => sureFields.has(level2(code)));
  });
}

function toMention({ surface, start, end }: Hit): Mention {
  return { concept: surface.concept, start, end };
}

/** The concepts a folded text names: leftmost and longest first, no two in one place. */
export function findMentions(folded: string): Mention[] {
  return withSecondCue(findHits(searchable(folded), names, false)).map(toMention);
}

/** As `findMentions`, with names that begin inside one and end behind it: 再生塑料 and 塑料改性 in 再生塑料改性. */
export function findOverlappingMentions(folded: string): Mention[] {
  return withSecondCue(findHits(searchable(folded), names, true)).map(toMention);
}

/** The concepts a folded text hints at with words of a problem, outside the places where it names one. */
export function findCues(folded: string, mentions: readonly Mention[]): Mention[] {
  const isTaken = Array.from({ length: folded.length }, () => false);
  for (const { start, end } of mentions) isTaken.fill(true, start, end);
  return findHits(searchable(folded), cues, false)
    .filter(({ start, end }) => !isTaken.slice(start, end).includes(true))
    .map(toMention);
}
