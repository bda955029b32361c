import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ClientWords } from "@/components/layout/client-words";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { findViewer } from "@/lib/access/queries/find-viewer";
import { baseUrl } from "@/lib/core/env";
import { htmlLangOf } from "@/lib/core/locales";
import { routing } from "@/lib/i18n/routing";
import "../globals.css";

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const common = await getTranslations({ locale, namespace: "common" });
  const words = await getTranslations({ locale, namespace: "public.frame" });
  const name = common("portalName");
  return {
    metadataBase: new URL(baseUrl()),
    title: { default: name, template: `%s · ${name}` },
    description: words("tagline"),
    icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
  };
}

/** The frame of every page: language, words, header, the one `main`, footer. */
export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  // A page made ahead of time could not carry this answer's nonce on its scripts.
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const words = await getTranslations("public.frame");
  const viewer = await findViewer();
  return (
    <html lang={htmlLangOf[locale]}>
      <body className="flex min-h-dvh flex-col">
        <ClientWords namespaces={[]}>
          <a
            href="#content"
            className="sr-only z-20 rounded bg-teal-700 px-4 py-3 text-on-teal focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          >
            {words("skip")}
          </a>
          <SiteHeader viewer={viewer} />
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl flex-1 px-4 pt-8 md:pt-12"
          >
            {children}
          </main>
          <SiteFooter />
        </ClientWords>
      </body>
    </html>
  );
}
