import type { MetadataRoute } from "next";
import { locales } from "@/lib/core/locales";

const closedAreas = ["company", "review", "institution", "admin", "account"];

/** Public pages may be indexed; work areas answer only to those signed in. */
export default function robots(): MetadataRoute.Robots {
  const disallow = locales.flatMap((locale) => closedAreas.map((area) => `/${locale}/${area}`));
  return { rules: { userAgent: "*", allow: "/", disallow: [...disallow, "/api/"] } };
}
