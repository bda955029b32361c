import type { Metadata } from "next";
import { ClientWords } from "@/components/layout/client-words";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The administrators' pages: kept out of search engines. */
export default function AdminLayout({ children }: LayoutProps<"/[locale]">) {
  return <ClientWords namespaces={["access"]}>{children}</ClientWords>;
}
