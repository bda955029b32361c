import { useLocale } from "next-intl";
import type { Locale } from "@/lib/core/locales";
import type { Piece } from "@/lib/search/highlight";
import { detectScript } from "@/lib/text/script";

/** The language of a text that is not in the page's own; undefined where it is. */
function languageOf(text: string, locale: Locale): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  if (locale !== "en") return isChinese || !/[A-Za-z]/.test(text) ? undefined : "en";
  if (!isChinese) return undefined;
  return detectScript(text) === "hant" ? "zh-Hant-HK" : "zh-Hans-CN";
}

/** A text with the words that were looked for marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  const language = languageOf(pieces.map(({ text }) => text).join(""), useLocale());
  return (
    <span lang={language}>
      {pieces.map(({ text, isMarked }, place) =>
        isMarked ? (
          // The pieces of one text never change their order.
          <mark key={place} className="rounded-xs bg-teal-100 font-semibold text-inherit">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
