import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import { parseProse, type Segment } from "./prose";
import { idSchema, localizedSchema } from "./shapes";

const paragraphs = z.array(z.string().min(1)).min(1);

/** One file of data/prose: the text of a section with its marks. */
export const proseFileSchema = z.strictObject({
  section: z.string().regex(/^\d\.\d$/),
  /** What the reader learns here, in one sentence. */
  lead: localizedSchema,
  body: z.strictObject({ zhHans: paragraphs, zhHant: paragraphs, en: paragraphs }),
  keyFigures: z.array(z.strictObject({ fact: idSchema, label: localizedSchema })),
});

export type ProseFile = z.output<typeof proseFileSchema>;

/** The text of a section, its paragraphs taken apart at the marks. */
export type Prose = {
  readonly lead: Localized;
  readonly body: Readonly<Record<keyof Localized, readonly (readonly Segment[])[]>>;
  readonly keyFigures: readonly { readonly factId: string; readonly label: Localized }[];
};

/** Reads the text of a section; a malformed mark throws with its file and place. */
export function readProse(file: ProseFile): Prose {
  const body = (language: keyof Localized) =>
    file.body[language].map((paragraph, index) =>
      parseProse(paragraph, `prose/${file.section}.json: body.${language}[${index}]`),
    );
  return {
    lead: file.lead,
    body: { zhHans: body("zhHans"), zhHant: body("zhHant"), en: body("en") },
    keyFigures: file.keyFigures.map(({ fact, label }) => ({ factId: fact, label })),
  };
}
