import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import data from "./data/wording.json";

const wordingSchema = z.record(z.string(), z.object({ zhHans: z.string(), zhHant: z.string() }));

const wording = new Map(Object.entries(wordingSchema.parse(data)));

/** Notes on how sure the compiler was; the entry says that in its own place. */
const asides = / \((?:memory:\w+|seed figure)\)/g;

/**
 * The three readings of a short English text of the directory (a host, a figure, a link with Jiangsu);
 * English stands in for a text without a translation.
 */
export function wordingOf(english: string): Localized & { isTranslated: boolean } {
  const en = english.replaceAll(asides, "");
  const found = wording.get(en);
  return found === undefined
    ? { zhHans: en, zhHant: en, en, isTranslated: false }
    : { ...found, en, isTranslated: true };
}

/** Whether only the compiler's memory carries a text of the directory. */
export function restsOnMemory(english: string): boolean {
  return english.includes("(memory:");
}
