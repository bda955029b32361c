import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { contradictionById } from "@/lib/profile/contradictions";
import type { Section } from "@/lib/profile/chapters";
import type { NumberedFact } from "./numbered-facts";
import { factAnchor } from "./fact-address";

type DisagreementsProps = { section: Section; facts: ReadonlyMap<string, NumberedFact> };

/** Where the documents of a section do not say the same: what each says and how the portal reads it. */
export function Disagreements({ section, facts }: DisagreementsProps) {
  const words = useTranslations("profile.section");
  if (section.contradictionIds.length === 0) return null;
  const headingId = `${section.anchor}-disagree`;
  return (
    <section
      aria-labelledby={headingId}
      className="my-6 max-w-3xl rounded border-l-4 border-ochre-700 bg-ochre-50 p-4"
    >
      <h3 id={headingId} className="font-semibold text-ochre-800">
        {words("disagree")}
      </h3>
      <p className="text-sm">{words("disagreeLead")}</p>
      <ul>
        {section.contradictionIds.map((id) => (
          <Disagreement key={id} id={id} section={section} facts={facts} />
        ))}
      </ul>
    </section>
  );
}

function Disagreement({ id, section, facts }: DisagreementsProps & { id: string }) {
  const locale = useLocale();
  const words = useTranslations("profile");
  const { kind, statement, reading, facts: factIds } = contradictionById(id);
  const numbered = factIds.flatMap((factId) => facts.get(factId) ?? []);
  return (
    <li id={`${section.anchor}-${id}`} className="mt-3 border-t border-ochre-200 pt-3">
      <p>
        <Tag tone="ochre">{words(`section.kind.${kind}`)}</Tag>{" "}
        <span className="font-semibold">{words("section.says")}</span> {localize(statement, locale)}{" "}
        {numbered.map(({ number, fact }) => (
          <a
            key={fact.id}
            href={`#${factAnchor(section, fact.id)}`}
            aria-label={words("fact.mark", { number })}
            className="inline-flex h-6 min-w-6 items-center justify-center text-xs font-semibold text-teal-700 underline underline-offset-4"
          >
            {number}
          </a>
        ))}
      </p>
      <p className="mt-1">
        <span className="font-semibold">{words("section.reading")}</span>{" "}
        {localize(reading, locale)}
      </p>
    </li>
  );
}
