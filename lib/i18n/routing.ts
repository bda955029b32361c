import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "@/lib/core/locales";

/** Every page lives below its language: /zh-Hans, /zh-Hant, /en. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  localeCookie: { name: "language", maxAge: 60 * 60 * 24 * 365 },
});
