import type { Localized } from "@/lib/core/locales";
import contradictions from "../data/contradictions.json";
import documents from "../data/documents.json";
import entities from "../data/entities.json";
import facts from "../data/facts.json";
import outline from "../data/outline.json";
import schemes from "../data/schemes.json";
import series from "../data/series.json";
import timeline from "../data/timeline.json";
import { plainText } from "../prose";
import { readProse, type ProseFile } from "../prose-file";
import { localizedSchema } from "../shapes";

/** A text with its place in the data. */
export type PlacedText = {
  readonly file: string;
  readonly place: string;
  readonly text: Localized;
};

const files: Readonly<Record<string, unknown>> = {
  "contradictions.json": contradictions,
  "documents.json": documents,
  "entities.json": entities,
  "facts.json": facts,
  "outline.json": outline,
  "schemes.json": schemes,
  "series.json": series,
  "timeline.json": timeline,
};

function nameOf(item: unknown, index: number): string {
  if (typeof item !== "object" || item === null) return String(index);
  for (const key of ["id", "slug"]) {
    const name: unknown = Reflect.get(item, key);
    if (typeof name === "string") return name;
  }
  return String(index);
}

function textsIn(value: unknown, file: string, place: string): PlacedText[] {
  const text = localizedSchema.safeParse(value);
  if (text.success) return [{ file, place, text: text.data }];
  const below = (name: string) => (place === "" ? name : `${place}.${name}`);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => textsIn(item, file, below(nameOf(item, index))));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    textsIn(item, file, below(key)),
  );
}

/** Every text of the data files; a text without one of the languages fails when the file is read. */
export const dataTexts: readonly PlacedText[] = Object.entries(files).flatMap(([file, items]) =>
  textsIn(items, file, ""),
);

/** The texts of a section's prose, without their marks. */
export function proseTexts(prose: ProseFile): readonly PlacedText[] {
  const file = `prose/${prose.section}.json`;
  const { body } = readProse(prose);
  const words = {
    zhHans: plainText(body.zhHans),
    zhHant: plainText(body.zhHant),
    en: plainText(body.en),
  };
  return [
    { file, place: "lead", text: prose.lead },
    { file, place: "body", text: words },
    ...prose.keyFigures.map(({ fact, label }) => ({
      file,
      place: `keyFigures.${fact}`,
      text: label,
    })),
  ];
}
