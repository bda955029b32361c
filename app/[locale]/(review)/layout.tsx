import { ClientWords } from "@/components/layout/client-words";

/** The reviewers' pages: the words of their forms go to the browser with them. */
export default function ReviewLayout({ children }: LayoutProps<"/[locale]">) {
  return <ClientWords namespaces={["intake", "review"]}>{children}</ClientWords>;
}
