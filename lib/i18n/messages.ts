import type { Locale } from "@/lib/core/locales";
import { namespaces } from "./namespaces";

/** All words of one language, by namespace. */
export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = (await import(`@/messages/${locale}/${namespace}.json`)) as { default: unknown };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
