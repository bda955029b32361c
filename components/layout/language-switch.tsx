"use client";

import { useSearchParams } from "next/navigation";
import { htmlLangOf, locales, type Locale } from "@/lib/core/locales";
import { getPathname, usePathname } from "@/lib/i18n/navigation";

/** Each language by its own name; the same in every language, so they need no message. */
const ownNames: Record<Locale, string> = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" };

/** The same page, with its query, in the other languages: plain links that work without scripts. */
export function LanguageSwitch({ label, locale }: { label: string; locale: Locale }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label}>
      <ul className="flex gap-1">
        {locales.map((each) => (
          <li key={each}>
            <a
              href={`${getPathname({ locale: each, href: pathname })}${query === "" ? "" : `?${query}`}`}
              lang={htmlLangOf[each]}
              hrefLang={htmlLangOf[each]}
              aria-current={each === locale ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded px-2 text-sm text-teal-700 underline underline-offset-4 hover:decoration-2 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {ownNames[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
