import { useLocale, useTranslations } from "next-intl";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { SearchSign } from "./search-sign";

/** The search of every page: a field where there is room for it, else a link to the search page. */
export function HeaderSearch() {
  const locale = useLocale();
  const words = useTranslations("search.header");
  return (
    <>
      <form
        role="search"
        aria-label={words("label")}
        method="get"
        action={getPathname({ locale, href: "/search" })}
        className="flex max-xl:hidden"
      >
        <input
          type="search"
          name="q"
          aria-label={words("label")}
          placeholder={words("placeholder")}
          className="min-h-10 w-44 rounded-l border border-r-0 border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft hover:border-teal-700"
        />
        <button
          type="submit"
          aria-label={words("submit")}
          className="inline-flex min-h-10 w-11 items-center justify-center rounded-r bg-teal-700 text-on-teal hover:bg-teal-800"
        >
          <SearchSign />
        </button>
      </form>
      <Link
        href="/search"
        aria-label={words("label")}
        className="inline-flex size-11 items-center justify-center rounded text-teal-700 hover:bg-sunken xl:hidden"
      >
        <SearchSign />
      </Link>
    </>
  );
}
