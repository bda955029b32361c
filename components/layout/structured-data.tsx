import { headers } from "next/headers";

/** A page's subject in schema.org's words, for search engines; carries this answer's nonce. */
export async function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const json = JSON.stringify({ "@context": "https://schema.org", ...data });
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // Browsers hide the nonce from scripts, so what React finds differs from what was sent.
      suppressHydrationWarning
      // A closing tag inside a text must not end the script.
      dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }}
    />
  );
}
