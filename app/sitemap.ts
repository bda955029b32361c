import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { baseUrl } from "@/lib/core/env";
import { htmlLangOf, locales } from "@/lib/core/locales";
import { listInstitutions } from "@/lib/directory/queries/list-institutions";
import { routing } from "@/lib/i18n/routing";
import { chapters } from "@/lib/profile/chapters";
import { schemes } from "@/lib/profile/schemes";
import { seriesList } from "@/lib/profile/series";

/** More than the directory will hold; one file of a sitemap takes 50,000 addresses. */
const institutionsMax = 5000;

const fixedPaths = [
  "",
  "/profile",
  "/profile/series",
  "/profile/timeline",
  "/profile/documents",
  "/profile/data",
  "/schemes",
  "/directory",
  "/directory/innohk",
  "/demands",
  "/quality",
  "/about",
  "/privacy",
  "/accessibility",
];

/** Every public page in three languages, each naming the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  // The public address and the directory are known when the portal runs, not when it is built.
  await connection();
  const { institutions } = await listInstitutions(
    { page: 1, status: "any" },
    { pageSize: institutionsMax, locale: routing.defaultLocale },
  );
  const paths = [
    ...fixedPaths,
    ...chapters.map(({ slug }) => `/profile/${slug}`),
    ...seriesList.map(({ id }) => `/profile/series/${id}`),
    ...schemes.map(({ id }) => `/schemes/${id}`),
    ...institutions.map(({ slug }) => `/directory/${slug}`),
  ];
  return paths.flatMap(inEveryLanguage);
}

function inEveryLanguage(path: string): MetadataRoute.Sitemap {
  const base = baseUrl();
  const languages = Object.fromEntries([
    ...locales.map((locale) => [htmlLangOf[locale], `${base}/${locale}${path}`] as const),
    ["x-default", `${base}/${routing.defaultLocale}${path}`] as const,
  ]);
  return locales.map((locale) => ({
    url: `${base}/${locale}${path}`,
    alternates: { languages },
  }));
}
