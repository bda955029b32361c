import type { DocumentId } from "@/lib/profile/shapes";

const documentOf: Record<string, DocumentId> = {
  "000": "annex1-2021",
  "001": "fact-sheet-2024",
  "002": "review-2023",
  "003": "shenzhen-hongkong-2022",
  "004": "innovation-2024",
};

/** The portal's id of a collected file name like 001_….txt. */
export function documentIdOf(source: string): DocumentId {
  const id = documentOf[source.slice(0, 3)];
  if (id === undefined) throw new Error(`No document ${source}`);
  return id;
}

/** A collected place with the portal's document id. */
export function placeOf({ source, section }: { source: string; section: string }) {
  return { documentId: documentIdOf(source), section };
}

/** 逾 and 不少于 were one precision; the collectors' text tells them apart. */
export function precisionOf(precision: string, valueText: string | null): string {
  if (precision !== "at-least") return precision;
  return valueText?.startsWith(">") === true ? "more-than" : "at-least";
}
