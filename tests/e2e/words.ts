import { readFileSync } from "node:fs";
import { z } from "zod";
import { locales, type Locale } from "../../lib/core/locales";

/** Every language of the portal; a test that depends on words runs once in each. */
export const languages: readonly Locale[] = locales;

const tree = z.record(z.string(), z.unknown());

/** The words of the portal in a language: `wordsOf("en")("intake", "check.submit")`. */
export function wordsOf(locale: Locale): (namespace: string, key: string) => string {
  return (namespace, key) => {
    let node: unknown = JSON.parse(readFileSync(`messages/${locale}/${namespace}.json`, "utf8"));
    for (const part of key.split(".")) node = tree.parse(node)[part];
    return z.string().parse(node);
  };
}
