import { nameSpans, withoutName } from "@/lib/intake/published-demand";
import type { MatchDemand, Span } from "../demand-text";
import type { TopicSpan } from "./read-points";

const quotesMax = 3;
const lengthMax = 60;
const mark =
  /^(?:[①-⑳]|[（(]\s*\S{1,2}\s*[）)]|\d{1,2}\s?[.、．)）]|[一二三四五六七八九十][、是])\s*/;
/** Looked for only where a run of marks begins: a long one is read once. */
const tail = /(?<![，,。；;、\s])[，,。；;、\s]+$/;

function shorten(text: string): string {
  const bare = text.replace(mark, "").replace(tail, "").replaceAll(/\s+/g, " ");
  const characters = [...bare];
  return characters.length <= lengthMax
    ? bare
    : `${characters.slice(0, lengthMax).join("").replace(tail, "")}…`;
}

/** A stretch of a text without the company's name; a name it would cut through goes as a whole. */
function cutWithoutName(text: string, span: Span, companyName: string): string {
  const { start, end } = nameSpans(text, companyName)
    .filter((name) => name.start < span.end && span.start < name.end)
    .reduce(
      (grown, name) => ({
        start: Math.min(grown.start, name.start),
        end: Math.max(grown.end, name.end),
      }),
      span,
    );
  return withoutName(text.slice(start, end), companyName);
}

/**
 * A topic in words of the demand: its first points, cut short, without the marks of a list.
 * @param companyName what is to be hidden; nothing where the reader may know
 */
export function quotesOf(
  demand: MatchDemand,
  spans: readonly TopicSpan[],
  companyName = "",
): string[] {
  const points = spans.filter(({ field }) => field === "description");
  return (points.length > 0 ? points : spans)
    .slice(0, quotesMax)
    .map(({ field, ...span }) => shorten(cutWithoutName(demand[field] ?? "", span, companyName)))
    .filter((quote) => quote !== "");
}
