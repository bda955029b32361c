import { useTranslations } from "next-intl";
import { toShownSource } from "@/lib/directory/sources";

const documents = ["000", "001", "002", "003", "004"] as const;

/** A source by the name a reader can look for. */
export function SourceName({ source }: { source: string }) {
  const words = useTranslations("directory.sources");
  const shown = toShownSource(source);
  if (shown === null) return null;
  if (shown.kind === "generalKnowledge") {
    return <>{words("memory", { level: words(`level.${shown.level}`) })}</>;
  }
  if (shown.kind === "publication") return <span lang="en">{shown.text}</span>;
  const document = documents.find((name) => name === shown.name);
  return <>{document === undefined ? shown.name : words(`documents.d${document}`)}</>;
}
