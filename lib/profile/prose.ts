import { ProfileDataError } from "./read-data";

/** A piece of a paragraph: plain words, or words that carry a fact or lead somewhere. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: MarkKind; readonly id: string; readonly text: string };

export const markKinds = ["fact", "institution", "scheme", "series"] as const;

export type MarkKind = (typeof markKinds)[number];

/** A marked piece of a paragraph. */
export type Mark = Extract<Segment, { id: string }>;

const mark = /\[\[(?<kind>[a-z]+):(?<id>[a-z0-9-]+)\|(?<words>[^[\]|]+)\]\]/g;

function isMarkKind(kind: string): kind is MarkKind {
  return markKinds.some((known) => known === kind);
}

function textSegment(text: string, place: string): Segment[] {
  if (text === "") return [];
  if (/\[\[|\]\]|\|/.test(text)) {
    throw new ProfileDataError(
      `${place}: a mark is not [[kind:id|words]] in “${text.slice(0, 60)}”`,
    );
  }
  return [{ kind: "text", text }];
}

/**
 * Takes a paragraph with marks like `[[fact:itf-amount-2020|224亿港元]]` apart.
 * @param place file and place of the paragraph, for the error a malformed mark throws
 */
export function parseProse(paragraph: string, place: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of paragraph.matchAll(mark)) {
    const { kind = "", id = "", words = "" } = match.groups ?? {};
    if (!isMarkKind(kind)) throw new ProfileDataError(`${place}: there is no mark “${kind}”`);
    segments.push(...textSegment(paragraph.slice(end, match.index), place));
    segments.push({ kind, id, text: words });
    end = match.index + match[0].length;
  }
  segments.push(...textSegment(paragraph.slice(end), place));
  return segments;
}

/** The marks of parsed paragraphs, in reading order. */
export function marksOf(paragraphs: readonly (readonly Segment[])[]): readonly Mark[] {
  return paragraphs.flat().flatMap((segment) => (segment.kind === "text" ? [] : [segment]));
}

/** The words of parsed paragraphs without their marks, one line a paragraph. */
export function plainText(paragraphs: readonly (readonly Segment[])[]): string {
  return paragraphs.map((segments) => segments.map(({ text }) => text).join("")).join("\n");
}
