import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import type { Scheme } from "@/lib/profile/schemes";

/** Who runs a scheme; bodies of the directory lead to their page. */
export function Administrators({ administrators }: Pick<Scheme, "administrators">) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  if (administrators.length === 0) return <>{words("notStated")}</>;
  return administrators.map(({ slug, names, inDirectory }, index) => (
    <span key={slug}>
      {index > 0 ? (locale === "en" ? ", " : "、") : null}
      {inDirectory ? (
        <Link
          href={`/directory/${slug}`}
          className="text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          {localize(names, locale)}
        </Link>
      ) : (
        localize(names, locale)
      )}
    </span>
  ));
}
