import { z } from "zod";
import institutions from "@/lib/directory/data/institutions.json";
import proseData from "../data/prose.json";
import { documents } from "../documents";
import { entities } from "../entities";
import { outlineSections } from "../outline";
import { proseFileSchema } from "../prose-file";
import { readData } from "../read-data";
import { schemes } from "../schemes";
import { checkCopied } from "./copied";
import type { Fault } from "./fault";
import { checkFigures } from "./figures";
import { checkProse } from "./prose";
import { checkReferences } from "./references";
import { dataTexts, proseTexts } from "./texts";
import { checkWording } from "./wording";

const proseFiles = readData("prose.json", z.array(proseFileSchema), proseData);
const slugs = new Set(institutions.map(({ slug }) => slug));
const texts = [...dataTexts, ...proseFiles.flatMap(proseTexts)];

/** Names that may stand in our texts as they stand in the documents. */
function names(): string[] {
  const localized = [
    ...institutions.map((institution) => institution.names),
    ...entities.map((entity) => entity.names),
    ...schemes.map(({ name }) => name),
    ...documents.flatMap(({ title, sections }) => [title, ...Object.values(sections)]),
  ];
  return [
    ...localized.flatMap(({ zhHans, zhHant }) => [zhHans, zhHant]),
    ...institutions.flatMap(({ aliases }) => aliases),
  ];
}

/**
 * Everything to put right in the profile's data.
 * @param originals the texts of the five documents, to find copied sentences; none to leave that out
 */
export function checkProfile(originals: readonly string[] = []): readonly Fault[] {
  const isOurs = ({ file }: { file: string }) =>
    file !== "documents.json" && file !== "entities.json";
  return [
    ...checkReferences(slugs),
    ...checkFigures(),
    ...checkWording(texts),
    ...checkProse(
      proseFiles,
      outlineSections.map(({ id }) => id),
      (slug) => slugs.has(slug),
    ),
    ...(originals.length === 0 ? [] : checkCopied(texts.filter(isOurs), originals, names())),
  ];
}
