import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Figure } from "@/components/ui/text";
import { Link } from "@/lib/i18n/navigation";
import { factById } from "@/lib/profile/facts";
import { formatAsOf } from "@/lib/profile/format-as-of";
import { quantityOf, quantityParts } from "@/lib/profile/format-value";
import { schemes } from "@/lib/profile/schemes";

const shown = [
  { key: "spend", fact: "rd-spend-2022" },
  { key: "startups", fact: "startups-2023-count" },
  { key: "labs", fact: "innohk-labs" },
] as const;

/** Three dated figures, and the two doors behind them: the profile and the funding schemes. */
export function HongKongDoor() {
  const words = useTranslations("public.home.hongKong");
  return (
    <Section id="hong-kong" title={words("title")} lead={words("lead")}>
      <div className="grid gap-8 border-y border-line py-6 sm:grid-cols-3">
        {shown.map(({ key, fact }) => (
          <FactFigure key={key} fact={fact} label={words(`figures.${key}`)} />
        ))}
      </div>
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        <Door href="/profile" title={words("profile")} text={words("profileText")} />
        <Door
          href="/schemes"
          title={words("schemes")}
          text={words("schemesText", { count: schemes.length })}
        />
      </div>
    </Section>
  );
}

function FactFigure({ fact: id, label }: { fact: string; label: string }) {
  const locale = useLocale();
  const fact = factById(id);
  const quantity = quantityOf(fact);
  if (quantity === null) return null;
  const { qualifier, before, number, after } = quantityParts(quantity, locale, {
    withoutNoun: true,
  });
  const value =
    locale === "en" ? `${qualifier}${before}${number}` : `${before}${qualifier}${number}`;
  return <Figure value={value} unit={after} label={label} date={formatAsOf(fact.asOf, locale)} />;
}

function Door({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <p>
      <Link
        href={href}
        className="inline-flex min-h-11 items-center font-semibold text-teal-700 underline underline-offset-4 hover:decoration-2 md:min-h-8"
      >
        {title}
      </Link>
      <span className="block text-ink-soft">{text}</span>
    </p>
  );
}
