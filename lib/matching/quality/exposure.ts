import { z } from "zod";
import type { DirectoryRecord } from "@/lib/directory/record";
import type { LabelledCase } from "../evaluate";

/** Institutions by how many units the directory lists for them. */
export const sizes = ["small", "medium", "large"] as const;

export type Size = (typeof sizes)[number];

const smallMax = 6;
const mediumMax = 14;

/** The size of an institution with this many units: small up to 6, medium up to 14, large from 15. */
export function sizeOf(unitCount: number): Size {
  if (unitCount <= smallMax) return "small";
  return unitCount <= mediumMax ? "medium" : "large";
}

const share = z.number().min(0).max(1);

export const exposureSchema = z.strictObject({
  sizes: z.array(
    z.strictObject({
      size: z.enum(sizes),
      /** Institutions of this size that may be offered. */
      bodies: z.number(),
      /** Their share of the first five places, and of the institutions people would call. */
      offered: share,
      relevant: share,
    }),
  ),
  /** Institutions among the first five of some demand. */
  shown: z.number(),
  of: z.number(),
  /** How unevenly the first five places are spread: 0 where all have as many, near 1 where one has all. */
  gini: share,
});

/** Who gets the first places, by size. */
export type Exposure = z.output<typeof exposureSchema>;

const firstPlaces = 5;
const relevantFrom = 2;
const decimals = 1e4;

function rounded(value: number): number {
  return Math.round(value * decimals) / decimals;
}

/** The Gini coefficient of counts; 0 where there is nothing to share. */
export function giniOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return 0;
  const ranked = counts
    .toSorted((a, b) => a - b)
    .reduce((sum, each, place) => sum + (place + 1) * each, 0);
  return rounded((2 * ranked) / (counts.length * total) - (counts.length + 1) / counts.length);
}

function countEach(slugs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

/** An order of institutions for a case that has an answer. */
type Answered = { top: readonly string[]; relevant: LabelledCase["relevant"] };

/** Who gets the first five places of these answers, against whom people would call. */
export function exposureOf(
  records: readonly DirectoryRecord[],
  answers: readonly Answered[],
): Exposure {
  const bodies = records.filter(({ status }) => status === "active");
  const sizeBySlug = new Map(bodies.map(({ slug, units }) => [slug, sizeOf(units.length)]));
  const isBody = (slug: string) => sizeBySlug.has(slug);
  const offered = answers.flatMap(({ top }) => top.slice(0, firstPlaces)).filter(isBody);
  const relevant = answers
    .flatMap(({ relevant: grades }) =>
      Object.entries(grades).flatMap(([slug, grade]) => (grade >= relevantFrom ? [slug] : [])),
    )
    .filter(isBody);
  const counts = countEach(offered);
  const shareOf = (slugs: readonly string[], size: Size) =>
    rounded(
      slugs.filter((slug) => sizeBySlug.get(slug) === size).length / Math.max(1, slugs.length),
    );
  return {
    sizes: sizes.map((size) => ({
      size,
      bodies: [...sizeBySlug.values()].filter((each) => each === size).length,
      offered: shareOf(offered, size),
      relevant: shareOf(relevant, size),
    })),
    shown: counts.size,
    of: bodies.length,
    gini: giniOf(bodies.map(({ slug }) => counts.get(slug) ?? 0)),
  };
}
