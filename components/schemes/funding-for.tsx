import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import { formatAsOf } from "@/lib/profile/format-as-of";
import {
  schemesFor,
  type RankedScheme,
  type SchemeDemand,
  type SchemePartner,
} from "@/lib/profile/schemes-for";
import { FitTag } from "./scheme-tags";
import { useSchemeReasonText } from "./use-reason-text";

const shownMax = 5;

type FundingForProps = {
  demand: SchemeDemand;
  /** The Hong Kong side, with its name in the reader's language. */
  partner?: (SchemePartner & { readonly name: string }) | null;
};

/** The first schemes a demand, or a demand with one institution, could use, each with its reasons in words. */
export function FundingFor({ demand, partner = null }: FundingForProps) {
  const words = useTranslations("schemes.funding");
  const ranked = schemesFor(demand, partner).slice(0, shownMax);
  return (
    <Section
      id="funding"
      title={words("title")}
      lead={partner === null ? words("lead") : words("leadPair", { institution: partner.name })}
    >
      {ranked.length === 0 ? (
        <p className="text-ink-soft">{words("none")}</p>
      ) : (
        <ol className="border-t border-line">
          {ranked.map((each) => (
            <RankedLine key={each.scheme.id} ranked={each} />
          ))}
        </ol>
      )}
      <p className="mt-4" data-no-print>
        <Link href="/schemes" className="text-teal-700 underline underline-offset-4">
          {words("all")}
        </Link>
      </p>
    </Section>
  );
}

function RankedLine({ ranked: { scheme, reasons } }: { ranked: RankedScheme }) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  const reasonText = useSchemeReasonText();
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/schemes/${scheme.id}`}
          className="font-semibold text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          {localize(scheme.name, locale)}
        </Link>
        <FitTag fit={scheme.coFundingFit} />
      </p>
      <ul className="mt-1 measure list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason)}</li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-soft">
        {words("cardFoot", { date: formatAsOf(scheme.asOf, locale) })}
      </p>
    </li>
  );
}
