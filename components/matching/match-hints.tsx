import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Effect } from "@/lib/matching/hints/estimate-effects";
import { descriptionMin, type Hint } from "@/lib/matching/hints/hint";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

type MatchHintsProps = {
  hints: readonly Hint[];
  /** What some of them would bring, where that is known. */
  effects?: readonly Effect[];
  /** Where an answer stands on the page; hints are plain text without it. */
  answerHref?: (field: Hint["field"]) => string;
};

/** What would make the matching better; never more than friendly advice. Nothing where there is none. */
export function MatchHints({ hints, effects = [], answerHref }: MatchHintsProps) {
  const words = useTranslations("matching.hints");
  const locale = useLocale();
  if (hints.length === 0) return null;
  const sayEffect = ({ techField, from, to }: Effect) =>
    techField === null
      ? words("effect.modes", { from, to })
      : words("effect.field", {
          field: pathLabels(techFields, techField, locale).join(" › "),
          from,
          to,
        });
  return (
    <Notice title={words("title")}>
      <ul className="list-disc pl-5">
        {hints.map(({ code, field }) => {
          const text = words(code, { length: descriptionMin });
          const effect = effects.find((each) => each.code === code);
          return (
            <li key={code} className="my-1">
              {answerHref === undefined ? (
                text
              ) : (
                <a href={answerHref(field)} className="text-teal-700 underline underline-offset-4">
                  {text}
                </a>
              )}
              {effect === undefined ? null : <> {sayEffect(effect)}</>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
