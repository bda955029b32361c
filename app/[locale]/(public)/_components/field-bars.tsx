import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { localize } from "@/lib/core/locales";
import type { DirectoryCounts } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { techFields } from "@/lib/taxonomy/tech-fields";

/** How many institutions work in each field: bars from zero with their numbers, each leading to the list. */
export function FieldBars({ byField }: { byField: DirectoryCounts["byField"] }) {
  const locale = useLocale();
  const words = useTranslations("public.home.fields");
  const most = Math.max(1, ...byField.map((field) => field.institutions));
  return (
    <Section id="fields" title={words("title")} lead={words("lead")}>
      <ul className="grid gap-1">
        {byField.map(({ code, institutions }) => {
          const field = techFields.find(code);
          return (
            <li
              key={code}
              className="grid items-center gap-x-4 sm:grid-cols-[minmax(12rem,18rem)_1fr]"
            >
              <Link
                href={`/directory?field=${code}`}
                className="inline-flex min-h-11 items-center text-teal-700 underline underline-offset-4 hover:decoration-2 sm:min-h-9"
              >
                {field === null ? code : localize(field, locale)}
              </Link>
              <span className="flex items-center gap-3">
                <span
                  aria-hidden="true"
                  className="h-4 min-w-px shrink-0 bg-chart-1 print:[print-color-adjust:exact]"
                  style={{ width: `${(institutions / most) * 75}%` }}
                />
                <span className="text-sm tabular-nums">
                  {words("count", { count: institutions })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
