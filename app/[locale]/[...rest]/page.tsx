import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("common.notFound");
  return { title: words("title") };
}

/** Any address that no page answers gets the portal's own words for it, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
