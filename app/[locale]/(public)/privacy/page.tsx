import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format-date";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { findEmbeddingInUse } from "@/lib/matching/queries/find-embedding-in-use";
import { Statement } from "../_components/statement";

const sections = [
  "controller",
  "what",
  "why",
  "who",
  "embedding",
  "crossBorder",
  "howLong",
  "rights",
  "hongKong",
  "security",
] as const;

/** Raise it whenever the words of this page change. */
const updatedOn = new Date("2026-11-21T00:00:00+08:00");

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("public.privacy");
  return pageMetadata({
    locale: await getLocale(),
    path: "/privacy",
    title: words("title"),
    description: words("description"),
  });
}

export default async function PrivacyPage() {
  const words = await getTranslations("public.privacy");
  const locale = await getLocale();
  const model = await findEmbeddingInUse();
  // Where no text leaves the portal, there is nothing to say of it.
  const shown = sections.filter((id) => id !== "embedding" || model !== null);
  return (
    <Statement
      title={words("title")}
      lead={words("lead")}
      sections={shown.map((id) => ({
        id,
        title: words(`sections.${id}.title`),
        text: words(`sections.${id}.text`, { model: model ?? "" }),
      }))}
      foot={<p>{words("updated", { date: formatDate(updatedOn, locale) })}</p>}
    />
  );
}
