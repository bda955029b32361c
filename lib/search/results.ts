import { localize, type Locale, type Localized } from "@/lib/core/locales";
import type { DocumentKind, DocumentRecord, OtherName, SearchGroup } from "./documents";
import { beginningOf, makeExcerpt } from "./excerpt";
import { findWords, markWords, type Piece } from "./highlight";
import type { SearchQuery } from "./search-query";

/** A found thing as a list shows it. */
export type SearchResult = {
  readonly kind: DocumentKind;
  readonly ref: string;
  readonly title: readonly Piece[];
  /** Names met by the query where the title does not show them. */
  readonly metNames: readonly {
    readonly kind: OtherName["kind"];
    readonly text: readonly Piece[];
  }[];
  readonly context: readonly Piece[];
  readonly excerpt: readonly Piece[];
  readonly asOf: string | null;
  readonly status: string | null;
};

/** One list of results; `results` holds the first of them or one page. */
export type ResultGroup = {
  readonly group: SearchGroup;
  readonly total: number;
  readonly results: readonly SearchResult[];
};

/** What a search answers. */
export type SearchAnswer = {
  /** As it was searched. */
  readonly query: string;
  readonly isCut: boolean;
  /** Nothing holds the query as typed: these hold its words apart from each other. */
  readonly isRelaxed: boolean;
  readonly total: number;
  readonly groups: readonly ResultGroup[];
  /** Words to look for one by one where nothing was found. */
  readonly wordsToTry: readonly string[];
};

const metNamesMax = 2;

type Row = { kind: DocumentKind; ref: string; record: DocumentRecord };

/** The reader's language first; the others only where the words are met in them alone. */
function excerptOf(body: Localized, query: SearchQuery, locale: Locale): Piece[] {
  const own = localize(body, locale);
  const others = locale === "en" ? [body.zhHans] : [body.en];
  for (const text of [own, ...others]) {
    const excerpt = makeExcerpt(text, query);
    if (excerpt !== null) return excerpt;
  }
  return beginningOf(own);
}

/** Names that hold the query as it was typed; none where the title does. */
function metNamesOf({ otherNames }: DocumentRecord, query: SearchQuery, title: string) {
  const typed = { terms: query.terms.map((term) => ({ ...term, synonyms: [] })) };
  const isMet = (text: string) => findWords(text, typed).termCount === typed.terms.length;
  if (isMet(title)) return [];
  return otherNames
    .filter(({ text }) => isMet(text))
    .slice(0, metNamesMax)
    .map(({ kind, text }) => ({ kind, text: markWords(text, typed) }));
}

/** Prepares a found document for the reader: marked title, names and the place where the words are met. */
export function toResult(
  { kind, ref, record }: Row,
  query: SearchQuery,
  locale: Locale,
): SearchResult {
  const title = localize(record.title, locale);
  return {
    kind,
    ref,
    title: markWords(title, query),
    metNames: metNamesOf(record, query, title),
    context: record.context === null ? [] : markWords(localize(record.context, locale), query),
    excerpt: excerptOf(record.body, query, locale),
    asOf: record.asOf,
    status: record.status,
  };
}
