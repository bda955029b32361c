import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import { asOfSchema, localizedSchema, precisions } from "@/lib/profile/shapes";
import { unitSchema } from "@/lib/profile/units";
import { coFundingFits, schemeApplicants, schemeStatuses } from "@/lib/profile/scheme-codes";

const words = z.array(z.tuple([z.string(), z.string()]));

const correctionsSchema = z.strictObject({
  /** Wording left over from the other script, for every text of a language. */
  words: z.strictObject({ zhHans: words, zhHant: words }),
  /** What a fact lacks or has wrong besides its words. */
  facts: z.record(
    z.string(),
    z.strictObject({
      reason: z.string(),
      value: z.number().nullable().optional(),
      unit: unitSchema.nullable().optional(),
      valueKind: z.string().nullable().optional(),
      precision: z.enum(precisions).optional(),
      upTo: z.number().optional(),
      outOf: z.number().optional(),
      valueText: localizedSchema.optional(),
    }),
  ),
  /** Dates no line may join. */
  series: z.record(
    z.string(),
    z.strictObject({
      reason: z.string(),
      breaks: z.array(z.strictObject({ from: asOfSchema, to: asOfSchema })),
    }),
  ),
  /** Notes on points, by the collectors' English. */
  notes: z.record(z.string(), localizedSchema.nullable()),
  /** Who can apply as codes, and what the texts say of money. */
  schemes: z.record(
    z.string(),
    z.strictObject({
      applicants: z.array(z.enum(schemeApplicants)),
      matchingRatio: localizedSchema.optional(),
      status: z.enum(schemeStatuses).optional(),
      coFundingFit: z.enum(coFundingFits).optional(),
      /** Learnt after the collecting. */
      updates: z
        .array(
          z.strictObject({
            note: localizedSchema,
            urls: z.array(z.url()),
            asOf: asOfSchema.nullable(),
          }),
        )
        .default([]),
      /** The company's budget in 万元 from which the scheme is within reach. */
      budgetFromWanYuan: z.number().int().positive().nullable().default(null),
    }),
  ),
  /** New wordings by place: file/id/path. */
  texts: z.array(
    z.strictObject({
      reason: z.string(),
      changes: z.record(z.string(), localizedSchema.partial()),
    }),
  ),
});

export type Corrections = z.output<typeof correctionsSchema>;

/** Reads lib/profile/data/corrections.json. */
export function readCorrections(): Corrections {
  const file = path.join("lib", "profile", "data", "corrections.json");
  return correctionsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Sums in Hong Kong dollars: a mainland reader takes a bare 元 for renminbi. */
const bareDollars = /(?<=[\d两数][十百千]?(?:万|亿|百万|十亿)|[一两]亿)元(?!人民币)/g;

function withCurrency(text: Localized): string {
  const isHongKongDollars = /HK\$|Hong Kong dollars|billion dollars/.test(text.en);
  return isHongKongDollars ? text.zhHans.replaceAll(bareDollars, "港元") : text.zhHans;
}

function replaceWords(text: string, pairs: readonly [string, string][]): string {
  return pairs.reduce((corrected, [from, to]) => corrected.replaceAll(from, to), text);
}

const named = z.object({ id: z.string().optional(), slug: z.string().optional() });

/** Puts every text of the data right, and remembers which corrections found their place. */
export function correctorOf(corrections: Corrections): {
  correct: (value: unknown, place: string) => unknown;
  unused: () => string[];
} {
  const changes = new Map<string, Partial<Localized>>();
  for (const group of corrections.texts) {
    for (const [place, change] of Object.entries(group.changes)) {
      changes.set(place, { ...changes.get(place), ...change });
    }
  }
  const used = new Set<string>();

  function correctText(text: Localized, place: string): Localized {
    const change = changes.get(place);
    if (change !== undefined) used.add(place);
    return {
      zhHans: change?.zhHans ?? replaceWords(withCurrency(text), corrections.words.zhHans),
      zhHant: change?.zhHant ?? replaceWords(text.zhHant, corrections.words.zhHant),
      en: change?.en ?? text.en,
    };
  }

  function correct(value: unknown, place: string): unknown {
    if (Array.isArray(value)) {
      return value.map((item: unknown, index) => {
        const { id, slug } = named.safeParse(item).data ?? {};
        return correct(item, `${place}/${id ?? slug ?? index}`);
      });
    }
    const text = localizedSchema.safeParse(value);
    if (text.success) return correctText(text.data, place);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [
        key,
        correct(item, `${place}/${key}`),
      ]),
    );
  }

  return { correct, unused: () => [...changes.keys()].filter((place) => !used.has(place)) };
}
