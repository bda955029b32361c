/** Where a statement of the directory comes from, as far as it can be shown to a reader. */
export type ShownSource =
  | { kind: "document"; name: string }
  | { kind: "generalKnowledge"; level: "high" | "medium" | "low" }
  | { kind: "publication"; text: string };

const documentShape = /^\d{3}_[0-9a-f]+\.txt$/;
const knowledgeShape = /^memory:(?<level>high|medium|low)/;
/** A publication is named by the domain of its site or by a dated heading. */
const publicationShape = /^[\w-]+(?:\.[\w-]+)+(?:[/ ]|$)/;

/** A source as a reader can use it; null for working notes that lead nowhere. */
export function toShownSource(source: string): ShownSource | null {
  if (documentShape.test(source)) return { kind: "document", name: source.slice(0, 3) };
  const level = knowledgeShape.exec(source)?.groups?.["level"];
  if (level === "high" || level === "medium" || level === "low") {
    return { kind: "generalKnowledge", level };
  }
  return publicationShape.test(source) ? { kind: "publication", text: source } : null;
}
