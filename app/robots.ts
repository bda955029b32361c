import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { baseUrl } from "@/lib/core/env";
import { locales } from "@/lib/core/locales";

const closedAreas = ["company", "review", "institution", "admin", "account"];

/** Public pages may be indexed; work areas answer only to those signed in. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // The public address is known when the portal runs, not when it is built.
  await connection();
  const disallow = locales.flatMap((locale) => closedAreas.map((area) => `/${locale}/${area}`));
  return {
    rules: { userAgent: "*", allow: "/", disallow: [...disallow, "/api/"] },
    sitemap: `${baseUrl()}/sitemap.xml`,
  };
}
