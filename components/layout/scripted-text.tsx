import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/core/locales";
import { detectScript, toHongKong, toMainland, type Script } from "@/lib/text/script";

type ScriptedProps = { text: string };

type Reading = { text: string; script: Script; isConverted: boolean };

const languageOf: Record<Script, string | undefined> = {
  hans: "zh-Hans",
  hant: "zh-Hant",
  neutral: undefined,
};

/** What a person typed, in the reader's script; readers of English see the original. */
function readingFor(locale: Locale, text: string): Reading {
  const script = detectScript(text);
  const original = { text, script, isConverted: false };
  if (locale === "zh-Hant" && script === "hans") {
    return { text: toHongKong(text), script: "hant", isConverted: true };
  }
  if (locale === "zh-Hans" && script === "hant") {
    return { text: toMainland(text), script: "hans", isConverted: true };
  }
  return original;
}

/** A line a person typed, in the reader's script, where no element can stand: in the title of the tab. */
export function lineInScriptOf(locale: Locale, text: string): string {
  return readingFor(locale, text).text;
}

/** One line a person typed, in the reader's script, such as a title. */
export function ScriptedLine({ text }: ScriptedProps) {
  const reading = readingFor(useLocale(), text);
  return <span lang={languageOf[reading.script]}>{reading.text}</span>;
}

/** A text a person typed, in the reader's script, with a switch to the original where the two differ. */
export function ScriptedText({ text }: ScriptedProps) {
  const words = useTranslations("common.original");
  const reading = readingFor(useLocale(), text);
  const script = detectScript(text);
  return (
    <>
      <p className="measure whitespace-pre-line" lang={languageOf[reading.script]}>
        {reading.text}
      </p>
      {reading.isConverted ? (
        <Disclosure summary={words("show")}>
          <p className="text-sm text-ink-soft">{words("converted", { script })}</p>
          <p className="measure whitespace-pre-line" lang={languageOf[script]}>
            {text}
          </p>
        </Disclosure>
      ) : null}
    </>
  );
}
