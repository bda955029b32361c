import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/i18n/namespaces";

type ClientWordsProps = { namespaces: readonly Namespace[]; children: ReactNode };

/** Gives the words of these namespaces, and the common ones, to the client components inside. */
export async function ClientWords({ namespaces, children }: ClientWordsProps) {
  const messages = await getMessages();
  const wanted = new Set<string>(["common", ...namespaces]);
  const chosen = Object.fromEntries(Object.entries(messages).filter(([name]) => wanted.has(name)));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
