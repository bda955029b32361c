import type { Metadata } from "next";
import { ClientWords } from "@/components/layout/client-words";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // The address of a one-time link must not travel on to other sites.
  referrer: "same-origin",
};

/** The pages of an account: kept out of search engines. */
export default function AccountLayout({ children }: LayoutProps<"/[locale]">) {
  return <ClientWords namespaces={["access"]}>{children}</ClientWords>;
}
