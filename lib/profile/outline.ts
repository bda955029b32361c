import { z } from "zod";
import { chapterSlugs } from "./chapter-slugs";
import data from "./data/outline.json";
import { readData } from "./read-data";
import { idSchema, localizedSchema } from "./shapes";

const ids = z.array(idSchema);

const outlineSectionSchema = z.strictObject({
  id: z.string().regex(/^\d\.\d$/),
  title: localizedSchema,
  /** What the section answers. */
  intent: localizedSchema,
  facts: ids,
  series: ids,
  schemes: ids,
  timeline: ids,
  contradictions: ids,
});

const outlineSchema = z.array(
  z.strictObject({
    id: z.string(),
    slug: z.enum(chapterSlugs),
    title: localizedSchema,
    /** The heading of 附件1 (for the last chapter: 附件2) it follows. */
    annex1: localizedSchema,
    sections: z.array(outlineSectionSchema),
  }),
);

/** Chapters and sections with the ids of what they show; chapters.ts adds the prose. */
export const outline = readData("outline.json", outlineSchema, data);

export type OutlineSection = (typeof outline)[number]["sections"][number];

/** Every section in reading order. */
export const outlineSections: readonly OutlineSection[] = outline.flatMap(
  (chapter) => chapter.sections,
);

/** The ids of one kind a section shows, in its order; an unknown section throws. */
export function idsOfSection(
  sectionId: string,
  kind: "facts" | "series" | "schemes" | "timeline" | "contradictions",
): readonly string[] {
  const section = outlineSections.find(({ id }) => id === sectionId);
  if (section === undefined) throw new Error(`The outline has no section ${sectionId}`);
  return section[kind];
}
