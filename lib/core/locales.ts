/** The three languages of the portal; `zh-Hans` is the source language of every message. */
export const locales = ["zh-Hans", "zh-Hant", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "zh-Hans";

/** A text kept in all three languages. */
export type Localized = { readonly zhHans: string; readonly zhHant: string; readonly en: string };

const localizedKeyOf = { "zh-Hans": "zhHans", "zh-Hant": "zhHant", en: "en" } as const;

/** The reading of a text in one language. */
export function localize(text: Localized, locale: Locale): string {
  return text[localizedKeyOf[locale]];
}

/** The value of `<html lang>`: script and region, so that fonts and speech pick the right shapes. */
export const htmlLangOf: Record<Locale, string> = {
  "zh-Hans": "zh-Hans-CN",
  "zh-Hant": "zh-Hant-HK",
  en: "en",
};
