import { baseUrl } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locales";

/** The full address of a page of the portal in one language, for mails. */
export function pageLink(locale: Locale, path: string): string {
  return `${baseUrl()}/${locale}${path}`;
}
