import { useLocale, useTranslations } from "next-intl";
import { htmlLangOf } from "@/lib/core/locales";

const own = ["CN", "HK", "MO"] as const;

/** The name of a country or region (ISO 3166); the parts of China by the names they use of each other. */
export function useRegionName() {
  const locale = useLocale();
  const words = useTranslations("directory.region");
  const names = new Intl.DisplayNames([htmlLangOf[locale]], { type: "region" });
  return (region: string): string => {
    const part = own.find((code) => code === region);
    return part === undefined ? (names.of(region) ?? region) : words(part);
  };
}
