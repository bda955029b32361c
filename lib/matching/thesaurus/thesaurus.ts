import { z } from "zod";
import { codesOf, type CodeText } from "../reading/code-text";
import { ConceptSearch, type Hits } from "./concept-search";
import electronics from "./data/01-electronics-information.json";
import medicine from "./data/02-biology-medicine.json";
import aerospace from "./data/03-aerospace.json";
import materials from "./data/04-new-materials.json";
import services from "./data/05-high-tech-services.json";
import energy from "./data/06-energy.json";
import environment from "./data/07-environment.json";
import manufacturing from "./data/08-manufacturing.json";
import { collectSurfaces } from "./surfaces";

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

const numbersById = new Map(concepts.map(({ id }, number) => [id, number]));

/** The place in `concepts` of the one with this id; -1 for an unknown one. */
export function conceptNumber(id: string): number {
  return numbersById.get(id) ?? -1;
}

/** The concept with this id; null for an unknown one. */
export function findConcept(id: string): Concept | null {
  return concepts[conceptNumber(id)] ?? null;
}

const level2Length = 5;
const search = new ConceptSearch(
  collectSurfaces(concepts),
  concepts.map(({ fields }) => fields.map((code) => code.slice(0, level2Length))),
);

/** The concepts a folded text names, overlapping ones too, and those it hints at elsewhere; by their places in `concepts`. */
export function findHits(text: CodeText): Hits {
  return search.find(text);
}

/** The concepts a folded text names: leftmost and longest first, no two in one place. */
export function findMentions(folded: string): Mention[] {
  return search.find(codesOf(folded), false).names.flatMap(({ concept: number, start, end }) => {
    const concept = concepts[number];
    return concept === undefined ? [] : [{ concept, start, end }];
  });
}
