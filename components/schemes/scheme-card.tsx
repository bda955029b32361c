import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { Scheme } from "@/lib/profile/schemes";
import { Administrators } from "./administrators";
import { FitTag, SchemeStatusTag } from "./scheme-tags";

type SchemeCardProps = { scheme: Scheme; headingLevel: 2 | 3 };

/** A scheme in a list: enough to see whether it is worth opening, and how old the information is. */
export function SchemeCard({ scheme, headingLevel }: SchemeCardProps) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { matchingRatio } = scheme;
  const terms = [
    { term: words("terms.amount"), value: localize(scheme.amount, locale) },
    ...(matchingRatio === null
      ? []
      : [{ term: words("terms.ratio"), value: localize(matchingRatio, locale) }]),
    { term: words("terms.who"), value: localize(scheme.whoCanApply, locale) },
  ];
  return (
    <Card className="flex h-full flex-col">
      <Heading className="text-lg font-semibold">
        <Link
          href={`/schemes/${scheme.id}`}
          className="text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          {localize(scheme.name, locale)}
        </Link>
      </Heading>
      <p className="text-ink-soft">
        <Administrators administrators={scheme.administrators} />
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        <FitTag fit={scheme.coFundingFit} />
        <SchemeStatusTag status={scheme.status} />
      </p>
      <p className="mt-3">{localize(scheme.purpose, locale)}</p>
      <dl className="mt-3 mb-4 grid grid-cols-[minmax(5rem,max-content)_1fr] gap-x-4 gap-y-1 text-sm">
        {terms.map(({ term, value }) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-soft">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-auto border-t border-line pt-3 text-sm text-ink-soft">
        {words("cardFoot", { date: formatAsOf(scheme.asOf, locale) })}
      </p>
    </Card>
  );
}
