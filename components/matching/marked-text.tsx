import { useLocale, useTranslations } from "next-intl";
import { htmlLangOf, type Locale } from "@/lib/core/locales";
import type { Piece } from "@/lib/matching/highlight";
import { detectScript, toHongKong, toMainland, type Script } from "@/lib/text/script";

/**
 * A text of the demand with the words marked that met something at the institution, in the reader's script.
 * Each piece is converted by itself, so that the marks stay where they belong.
 */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  const locale = useLocale();
  const words = useTranslations("matching");
  const script = detectScript(pieces.map((piece) => piece.text).join(""));
  const convert = (text: string): string => {
    if (locale === "zh-Hant" && script === "hans") return toHongKong(text);
    return locale === "zh-Hans" && script === "hant" ? toMainland(text) : text;
  };
  // What the institution says of itself is kept in 简体 and English.
  const sayMet = (phrase: string): string =>
    words("met", { phrase: locale === "zh-Hant" ? toHongKong(phrase) : phrase });
  return (
    <p className="measure whitespace-pre-line" lang={languageFor(locale, script)}>
      {pieces.map(({ text, met }, place) =>
        met === null ? (
          // The pieces of one text never change their order.
          <span key={place}>{convert(text)}</span>
        ) : (
          <mark
            key={place}
            title={sayMet(met.phrase)}
            className="rounded-xs bg-teal-100 text-ink underline decoration-teal-700 decoration-2 underline-offset-4"
          >
            {convert(text)}
            <span className="sr-only" lang={htmlLangOf[locale]}>
              {" "}
              {sayMet(met.phrase)}{" "}
            </span>
          </mark>
        ),
      )}
    </p>
  );
}

/** The language the text is shown in; Chinese stays Chinese on an English page. */
function languageFor(locale: Locale, script: Script): string | undefined {
  if (script === "neutral") return undefined;
  if (locale !== "en") return htmlLangOf[locale];
  return script === "hant" ? "zh-Hant" : "zh-Hans";
}
