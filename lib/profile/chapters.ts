import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import type { ChapterSlug } from "./chapter-slugs";
import data from "./data/prose.json";
import { outline, type OutlineSection } from "./outline";
import { readData } from "./read-data";
import { proseFileSchema, readProse, type Prose } from "./prose-file";

/** A section of the profile: what it shows, and its text once it is written. */
export type Section = {
  /** Like 1.1. */
  readonly id: string;
  /** Like s-1-1. */
  readonly anchor: string;
  readonly chapter: ChapterSlug;
  readonly title: Localized;
  readonly intent: Localized;
  readonly factIds: readonly string[];
  readonly seriesIds: readonly string[];
  readonly schemeIds: readonly string[];
  readonly timelineIds: readonly string[];
  readonly contradictionIds: readonly string[];
  readonly prose: Prose | null;
};

/** A chapter of the profile. */
export type Chapter = {
  readonly id: string;
  readonly slug: ChapterSlug;
  readonly title: Localized;
  /** The heading of the paper form it follows. */
  readonly annex1: Localized;
  readonly sections: readonly Section[];
};

const proseOf = new Map(
  readData("prose.json", z.array(proseFileSchema), data).map((file) => [
    file.section,
    readProse(file),
  ]),
);

function sectionOf(chapter: ChapterSlug, section: OutlineSection): Section {
  const { id, title, intent, facts, series, schemes, timeline, contradictions } = section;
  return {
    id,
    anchor: `s-${id.replace(".", "-")}`,
    chapter,
    title,
    intent,
    factIds: facts,
    seriesIds: series,
    schemeIds: schemes,
    timelineIds: timeline,
    contradictionIds: contradictions,
    prose: proseOf.get(id) ?? null,
  };
}

/** The seven chapters in reading order. */
export const chapters: readonly Chapter[] = outline.map((chapter) => ({
  ...chapter,
  sections: chapter.sections.map((section) => sectionOf(chapter.slug, section)),
}));

/** Every section in reading order. */
export const sections: readonly Section[] = chapters.flatMap((chapter) => chapter.sections);

/** The chapter of an address; null for an unknown slug. */
export function findChapter(slug: string): Chapter | null {
  return chapters.find((chapter) => chapter.slug === slug) ?? null;
}

/** A section by its number; null for an unknown one. */
export function findSection(id: string): Section | null {
  return sections.find((section) => section.id === id) ?? null;
}

/** The chapters before and after one; null at the ends. */
export function neighboursOf(slug: ChapterSlug): {
  readonly previous: Chapter | null;
  readonly next: Chapter | null;
} {
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  return { previous: chapters[index - 1] ?? null, next: chapters[index + 1] ?? null };
}

/** The address of a section, without the language: /profile/research#s-2-1. */
export function sectionPath({ chapter, anchor }: Section): string {
  return `/profile/${chapter}#${anchor}`;
}

/** The sections that show a fact, series, scheme, timeline entry or contradiction. */
export function sectionsShowing(
  kind: "factIds" | "seriesIds" | "schemeIds" | "timelineIds" | "contradictionIds",
  id: string,
): readonly Section[] {
  return sections.filter((section) => section[kind].includes(id));
}
