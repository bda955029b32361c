import { useLocale, useTranslations } from "next-intl";
import { factPath } from "@/components/profile/fact-address";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { documentById } from "@/lib/profile/documents";
import { factById, type Fact } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Scheme } from "@/lib/profile/schemes";

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

/** What the documents say about a scheme: each statement with its date, document and place in the profile. */
export function RelatedFacts({ scheme }: { scheme: Scheme }) {
  const words = useTranslations("schemes.detail");
  if (scheme.facts.length === 0) return null;
  return (
    <Section id="figures" title={words("figures")} lead={words("figuresLead")}>
      <ul className="grid measure gap-4">
        {scheme.facts.map((id) => (
          <FactLine key={id} fact={factById(id)} />
        ))}
      </ul>
    </Section>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const locale = useLocale();
  const words = useTranslations("schemes.detail");
  const path = factPath(fact.id);
  return (
    <li id={fact.id} className="border-b border-line pb-3">
      <p>
        {fact.planned ? (
          <>
            <Tag tone="ochre">{words("planned")}</Tag>{" "}
          </>
        ) : null}
        {localize(fact.statement, locale)}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{words("factAsOf", { date: formatAsOf(fact.asOf, locale) })}</span>
        <span>{localize(documentById(fact.documentId).title, locale)}</span>
        {path === null ? null : (
          <Link href={path} className={linkClass}>
            {words("inProfile")}
          </Link>
        )}
      </p>
    </li>
  );
}
