import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { Statement } from "../_components/statement";

const sections = ["what", "process", "matching", "directory", "languages"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("public.about");
  return pageMetadata({
    locale: await getLocale(),
    path: "/about",
    title: words("title"),
    description: words("description"),
  });
}

export default function AboutPage() {
  const words = useTranslations("public.about");
  return (
    <Statement
      title={words("title")}
      sections={sections.map((id) => ({
        id,
        title: words(`sections.${id}.title`),
        text: words(`sections.${id}.text`),
      }))}
    />
  );
}
