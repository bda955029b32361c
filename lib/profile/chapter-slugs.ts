/** The last part of each chapter's address, in reading order. */
export const chapterSlugs = [
  "industry",
  "research",
  "infrastructure",
  "support",
  "fields",
  "cooperation",
  "using",
] as const;

export type ChapterSlug = (typeof chapterSlugs)[number];
