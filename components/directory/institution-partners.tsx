import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import type { PartnerView } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import { useRegionName } from "./use-region-name";

/** Partners by name, with where they come from and whether that is sure. */
export function InstitutionPartners({ partners }: { partners: readonly PartnerView[] }) {
  const locale = useLocale();
  const words = useTranslations("directory.partners");
  const regionName = useRegionName();
  return (
    <ul>
      {partners.map(({ slug, name, region, toVerify }) => {
        const text = localize(name, locale);
        return (
          <li key={slug ?? name.en}>
            {slug === null ? (
              text
            ) : (
              <Link
                href={`/directory/${slug}`}
                className="inline-flex min-h-6 items-center text-teal-700 underline underline-offset-4 hover:decoration-2"
              >
                {text}
              </Link>
            )}
            {region === null ? null : (
              <span className="text-ink-soft">
                {words("region", { region: regionName(region) })}
              </span>
            )}
            {toVerify ? <span className="text-ochre-800">{words("toVerify")}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
