import type { Metadata } from "next";
import { htmlLangOf, locales, type Locale } from "@/lib/core/locales";
import { routing } from "./routing";

type PageMetadata = {
  locale: Locale;
  /** Path below the language, like `/directory`; empty for the home page. */
  path: string;
  title: string;
  description?: string;
};

/** Title and description of a public page, and where the same page stands in the other languages. */
export function pageMetadata({ locale, path, title, description }: PageMetadata): Metadata {
  const languages = Object.fromEntries(
    locales.map((each) => [htmlLangOf[each], `/${each}${path}`] as const),
  );
  return {
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: { ...languages, "x-default": `/${routing.defaultLocale}${path}` },
    },
    openGraph: {
      title,
      description,
      locale: htmlLangOf[locale].replaceAll("-", "_"),
      images: [{ url: `/social-${locale}.png`, width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image" },
  };
}
