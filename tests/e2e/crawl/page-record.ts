import { parse, type HTMLElement } from "node-html-parser";
import { emptyHeadings } from "./empty-headings";
import { textsOf, type PlacedText } from "./placed-text";

/** What the crawl remembers of a page; the page itself, up to a megabyte, is let go. */
export type PageRecord = {
  readonly lang: string;
  readonly title: string;
  readonly h1Count: number;
  /** Whether search engines may show it. */
  readonly isIndexed: boolean;
  /** The whole canonical address, empty where the page names none. */
  readonly canonical: string;
  /** Whole addresses of the page in each language, by the value of hreflang. */
  readonly alternates: Readonly<Record<string, string>>;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly string[];
  readonly structuredData: readonly string[];
  readonly emptyHeadings: readonly string[];
  readonly texts: readonly PlacedText[];
};

const textElements = { script: true, style: false, noscript: true };

function alternatesOf(root: HTMLElement): Record<string, string> {
  const links = root.querySelectorAll("link[rel=alternate][hreflang]");
  return Object.fromEntries(
    links.map((link) => [link.getAttribute("hreflang") ?? "", link.getAttribute("href") ?? ""]),
  );
}

/** Reads the parts of a page that the crawl compares. */
export function readPage(html: string): PageRecord {
  const root = parse(html, { blockTextElements: textElements });
  const robots = root.querySelector("meta[name=robots]")?.getAttribute("content") ?? "";
  const ids = root.querySelectorAll("[id]").map(({ id }) => id);
  const structuredData = root.querySelectorAll('script[type="application/ld+json"]');
  return {
    lang: root.querySelector("html")?.getAttribute("lang") ?? "",
    title: root.querySelector("title")?.text ?? "",
    h1Count: root.querySelectorAll("h1").length,
    isIndexed: !robots.includes("noindex"),
    canonical: root.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "",
    alternates: alternatesOf(root),
    links: root
      .querySelectorAll("a[href]")
      .map((link) => ({ href: link.getAttribute("href") ?? "", text: link.text.trim() })),
    ids: new Set(ids),
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    structuredData: structuredData.map(({ rawText }) => rawText),
    emptyHeadings: emptyHeadings(root),
    texts: textsOf(root),
  };
}
