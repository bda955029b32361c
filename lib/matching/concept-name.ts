import type { Locale } from "@/lib/core/locales";
import { toHongKong } from "@/lib/text/script";
import { findConcept } from "./thesaurus/thesaurus";

/** The name of a concept in a language; the id itself for one the thesaurus no longer has. */
export function conceptName(id: string, locale: Locale): string {
  const concept = findConcept(id);
  if (concept === null) return id;
  const mainland = concept.zhHans[0] ?? concept.en[0] ?? id;
  if (locale === "zh-Hans") return mainland;
  if (locale === "zh-Hant") return concept.zhHant[0] ?? toHongKong(mainland);
  return concept.en[0] ?? mainland;
}
