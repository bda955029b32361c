import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field";
import { getPathname } from "@/lib/i18n/navigation";

type SearchFormProps = { q: string; group: string | undefined };

/** The field of the search page: a plain GET form, so that a search can be kept and sent on. */
export function SearchForm({ q, group }: SearchFormProps) {
  const locale = useLocale();
  const words = useTranslations("search.form");
  return (
    <form
      role="search"
      aria-label={words("landmark")}
      method="get"
      action={getPathname({ locale, href: "/search" })}
      className="mb-8 max-w-3xl"
      data-no-print
    >
      <label htmlFor="q" className="mb-1 block font-semibold">
        {words("label")}
      </label>
      <p id="q-hint" className="mb-1 measure text-sm text-ink-soft">
        {words("hint")}
      </p>
      <div className="flex flex-wrap gap-3">
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={q}
          // Who comes here without a query comes to type one.
          autoFocus={q === ""}
          enterKeyHint="search"
          aria-describedby="q-hint"
          className={`${controlClass} min-w-0 flex-1 basis-56`}
        />
        {group === undefined ? null : <input type="hidden" name="in" value={group} />}
        <Button type="submit">{words("submit")}</Button>
      </div>
    </form>
  );
}
