import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import data from "./data/documents.json";
import { ProfileDataError, readData } from "./read-data";
import { asOfSchema, documentIds, localizedSchema, type DocumentId } from "./shapes";

export const documentKinds = ["annex", "government", "newspaper", "paper"] as const;

const documentSchema = z.strictObject({
  id: z.enum(documentIds),
  title: localizedSchema,
  kind: z.enum(documentKinds),
  date: asOfSchema,
  dateBasis: localizedSchema,
  /** The headings data files name, as printed, and their reading in three languages. */
  sections: z.record(z.string(), localizedSchema),
});

/** A document the profile stands on; its title is the portal's own description. */
export type SourceDocument = z.output<typeof documentSchema>;

/** A place in a document, ready to show. */
export type Source = { readonly documentId: DocumentId; readonly section: Localized };

/** The five documents, oldest first. */
export const documents: readonly SourceDocument[] = readData(
  "documents.json",
  z.array(documentSchema),
  data,
);

const byId = new Map(documents.map((document) => [document.id, document]));

/** The document of an id. */
export function documentById(id: DocumentId): SourceDocument {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No document ${id}`);
  return found;
}

/** A place as the data files name it, with its heading in three languages. */
export function sourceAt(place: { documentId: DocumentId; section: string }): Source {
  const section = documentById(place.documentId).sections[place.section];
  if (section === undefined) {
    throw new ProfileDataError(
      `documents.json ${place.documentId}: add the section “${place.section}”`,
    );
  }
  return { documentId: place.documentId, section };
}
