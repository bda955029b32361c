import { localize, type Locale } from "@/lib/core/locales";
import type { Fact } from "./facts";
import type { Precision } from "./shapes";
import { wordsOfUnit, type Unit, type UnitWords } from "./units";

/** A number as the data hold it. */
export type Quantity = {
  readonly value: number;
  readonly unit: Unit;
  readonly precision: Precision;
  readonly upTo?: number | undefined;
  readonly outOf?: number | undefined;
};

/** A quantity taken apart, so that a page can set the number large. In reading order; parts may be empty. */
export type QuantityParts = {
  /** 约, 逾, about. */
  readonly qualifier: string;
  /** What stands before the number: HK$, 第, 每年. */
  readonly before: string;
  /** 224亿, 22.4 billion, 1,500. */
  readonly number: string;
  /** 港元, 家企业, %, (of 131). */
  readonly after: string;
};

export type FormatOptions = {
  /** Every digit (22,400,000,000) instead of 224亿. */
  readonly exact?: boolean;
  /** Without the thing counted, where a label says it: 1,500家, not 1,500家企业. */
  readonly withoutNoun?: boolean;
};

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** The largest word the number can be written with in at most this many decimals. */
const decimalsMax = 3;

type Scale = { readonly factor: number; readonly word: string };

const scales: Record<Locale, readonly Scale[]> = {
  "zh-Hans": [
    { factor: 1e8, word: "亿" },
    { factor: 1e4, word: "万" },
  ],
  "zh-Hant": [
    { factor: 1e8, word: "億" },
    { factor: 1e4, word: "萬" },
  ],
  en: [
    { factor: 1e9, word: " billion" },
    { factor: 1e6, word: " million" },
  ],
};

function hasFewDecimals(value: number): boolean {
  const scaled = value * 10 ** decimalsMax;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

function formatNumber(value: number, locale: Locale, exact: boolean): string {
  const scale = exact
    ? undefined
    : scales[locale].find(
        ({ factor }) => Math.abs(value) >= factor && hasFewDecimals(value / factor),
      );
  return scale === undefined
    ? grouped.format(value)
    : `${grouped.format(value / scale.factor)}${scale.word}`;
}

const qualifiers: Record<Precision, Record<Locale, string>> = {
  exact: { "zh-Hans": "", "zh-Hant": "", en: "" },
  approx: { "zh-Hans": "约", "zh-Hant": "約", en: "about " },
  "more-than": { "zh-Hans": "逾", "zh-Hant": "逾", en: "more than " },
  "at-least": { "zh-Hans": "至少", "zh-Hant": "至少", en: "at least " },
  "at-most": { "zh-Hans": "最多", "zh-Hant": "最多", en: "up to " },
};

const everyTime = {
  year: { "zh-Hans": "每年", "zh-Hant": "每年", en: " a year" },
  day: { "zh-Hans": "每日", "zh-Hant": "每日", en: " a day" },
} as const;

function ordinal(value: number): string {
  const rule = new Intl.PluralRules("en-GB", { type: "ordinal" }).select(value);
  return `${value}${{ one: "st", two: "nd", few: "rd" }[String(rule)] ?? "th"}`;
}

/** A rank that is only an upper bound (at-most) is a place among the first so many. */
function rankParts({ value, precision, outOf }: Quantity, locale: Locale): QuantityParts {
  const isBound = precision === "at-most";
  if (locale === "en") {
    const after = outOf === undefined ? "" : ` of ${outOf}`;
    return isBound
      ? { qualifier: "", before: "top ", number: String(value), after }
      : { qualifier: "", before: "", number: ordinal(value), after };
  }
  const all = locale === "zh-Hans" ? "（共" : "（共";
  const bodies = locale === "zh-Hans" ? "个经济体）" : "個經濟體）";
  const after = outOf === undefined ? "位" : `位${all}${outOf}${bodies}`;
  return { qualifier: "", before: isBound ? "前" : "第", number: String(value), after };
}

function nounAfter(words: UnitWords, quantity: Quantity, locale: Locale): string {
  if (locale !== "en") {
    return words[locale === "zh-Hans" ? "zhHans" : "zhHant"].noun;
  }
  const isOne = quantity.value === 1 && quantity.upTo === undefined;
  const noun = isOne ? words.en.one : words.en.other;
  return noun === "" || noun === "%" ? noun : ` ${noun}`;
}

function afterNumber(quantity: Quantity, locale: Locale, withoutNoun: boolean): string {
  const words = wordsOfUnit(quantity.unit);
  if (words.kind === "money") {
    if (locale !== "en") return words[locale === "zh-Hans" ? "zhHans" : "zhHant"].measure;
    return words.per === undefined ? "" : everyTime[words.per].en;
  }
  const noun = withoutNoun && words.kind === "count" ? "" : nounAfter(words, quantity, locale);
  if (locale === "en") return noun;
  return `${words[locale === "zh-Hans" ? "zhHans" : "zhHant"].measure}${noun}`;
}

function beforeNumber({ unit }: Quantity, locale: Locale): string {
  const words = wordsOfUnit(unit);
  if (words.kind !== "money") return "";
  if (locale === "en") return words.en.other;
  return words.per === undefined ? "" : everyTime[words.per][locale];
}

/** A quantity in a reader's habit, taken apart: 逾 · 1,500 · 家企业; HK$ · 22.4 billion. */
export function quantityParts(
  quantity: Quantity,
  locale: Locale,
  { exact = false, withoutNoun = false }: FormatOptions = {},
): QuantityParts {
  if (wordsOfUnit(quantity.unit).kind === "rank") return rankParts(quantity, locale);
  const range = quantity.upTo === undefined ? [] : [quantity.upTo];
  const number = [quantity.value, ...range]
    .map((value) => formatNumber(value, locale, exact))
    .join(locale === "en" ? "–" : "至");
  return {
    qualifier: range.length > 0 ? "" : qualifiers[quantity.precision][locale],
    before: beforeNumber(quantity, locale),
    number,
    after: afterNumber(quantity, locale, withoutNoun),
  };
}

/** A quantity as one text: 约1.7万人, HK$22.4 billion, 2nd. */
export function formatQuantity(
  quantity: Quantity,
  locale: Locale,
  options: FormatOptions = {},
): string {
  const { qualifier, before, number, after } = quantityParts(quantity, locale, options);
  // 每年约1,600万港元, but about HK$16 million.
  const lead = locale === "en" ? `${qualifier}${before}` : `${before}${qualifier}`;
  return `${lead}${number}${after}`;
}

/** The quantity of a fact; null where no number carries it. */
export function quantityOf(fact: Fact): Quantity | null {
  const { value, unit, precision, upTo, outOf } = fact;
  return value === null || unit === null ? null : { value, unit, precision, upTo, outOf };
}

/** The value of a fact as a reader writes it; null where the statement alone carries it. */
export function formatFactValue(
  fact: Fact,
  locale: Locale,
  options: FormatOptions = {},
): string | null {
  const quantity = quantityOf(fact);
  if (quantity !== null) return formatQuantity(quantity, locale, options);
  return fact.valueText === null ? null : localize(fact.valueText, locale);
}
