import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format-date";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { Statement } from "../_components/statement";

const sections = ["standard", "done", "limits", "testing", "feedback"] as const;

/** Raise it whenever the words of this page change. */
const updatedOn = new Date("2026-11-21T00:00:00+08:00");

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("public.accessibility");
  return pageMetadata({
    locale: await getLocale(),
    path: "/accessibility",
    title: words("title"),
    description: words("description"),
  });
}

export default function AccessibilityPage() {
  const words = useTranslations("public.accessibility");
  const locale = useLocale();
  return (
    <Statement
      title={words("title")}
      lead={words("lead")}
      sections={sections.map((id) => ({
        id,
        title: words(`sections.${id}.title`),
        text: words(`sections.${id}.text`),
      }))}
      foot={<p>{words("updated", { date: formatDate(updatedOn, locale) })}</p>}
    />
  );
}
