import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import type { Section } from "@/lib/profile/chapters";
import { factAnchor } from "./fact-address";
import { FactDetails } from "./fact-details";
import type { NumberedFact } from "./numbered-facts";

function cardId(section: Section, factId: string): string {
  return `source-${factAnchor(section, factId)}`;
}

type FactMarkProps = { section: Section; numbered: NumberedFact };

/** The small mark behind words a fact carries; it opens the fact's source in place, without any script. */
export function FactMark({ section, numbered: { number, fact } }: FactMarkProps) {
  const words = useTranslations("profile.fact");
  return (
    <>
      {/* Keeps the mark on the line of its words. */}
      {"\u2060"}
      <button
        type="button"
        popoverTarget={cardId(section, fact.id)}
        aria-label={words("mark", { number })}
        className="min-w-4 rounded px-0.5 align-super text-xs leading-4 font-semibold text-teal-700 tabular-nums hover:bg-teal-100 print:min-w-0 print:px-px"
      >
        {number}
      </button>
    </>
  );
}

/**
 * The look of the cards and of what they hold, for the element around them, since hundreds of cards stand in a chapter: at the foot of the screen on a phone, elsewhere
 * beside the mark where browsers can place them so.
 */
export const factCardsLook =
  "[&>div]:m-auto [&>div]:max-h-[80vh] [&>div]:w-[min(30rem,calc(100vw-2rem))] [&>div]:overflow-y-auto [&>div]:rounded [&>div]:border [&>div]:border-line-strong [&>div]:bg-surface [&>div]:p-4 [&>div]:text-ink [&>div]:shadow-lg max-sm:[&>div]:mb-4 sm:[&>div]:[position-area:block-end_span-all] sm:[&>div]:[position-try-fallbacks:flip-block] sm:supports-[position-area:end]:[&>div]:inset-auto sm:supports-[position-area:end]:[&>div]:m-2 [&_a]:mr-4 [&_a]:text-teal-700 [&_a]:underline [&_a]:underline-offset-4 [&_p]:text-sm [&_p]:whitespace-pre-line [&_p:first-child]:mb-3 [&_p:first-child]:text-base [&_p:first-child]:font-semibold [&_footer]:mt-3 [&_footer]:flex [&_footer]:flex-wrap [&_footer]:items-center [&_footer]:justify-between [&_footer]:gap-x-6 [&_footer_a]:py-2 [&_button]:min-h-11 [&_button]:px-3 [&_button]:text-teal-700 [&_button]:underline [&_button]:underline-offset-4 md:[&_button]:min-h-8";

/** What a mark opens. */
export function FactCard({ section, numbered: { number, fact } }: FactMarkProps) {
  const locale = useLocale();
  const words = useTranslations("profile.fact");
  const id = cardId(section, fact.id);
  return (
    <div id={id} popover="auto" role="dialog" aria-label={words("mark", { number })}>
      <p>{localize(fact.statement, locale)}</p>
      <FactDetails fact={fact} />
      <footer>
        <a href={`#${factAnchor(section, fact.id)}`}>{words("entry")}</a>
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          {words("close")}
        </button>
      </footer>
    </div>
  );
}
