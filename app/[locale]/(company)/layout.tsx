import { ClientWords } from "@/components/layout/client-words";

/** The company's pages: the words of the form go to the browser with them. */
export default function CompanyLayout({ children }: LayoutProps<"/[locale]">) {
  return <ClientWords namespaces={["intake"]}>{children}</ClientWords>;
}
