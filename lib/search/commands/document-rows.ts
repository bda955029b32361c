import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import { documentId, groupOfKind, type SearchDocument } from "../documents";
import { indexColumns } from "../index-columns";

/** Raise it when texts are folded or cut into pieces otherwise, so that every document is made anew. */
const indexVersion = 1;

/** A document, and for a demand the row that must be published for it to be found. */
export type Indexed = { readonly document: SearchDocument; readonly demandId: string | null };

/** A fingerprint of a document and of the way it is indexed. */
export function documentHash({ document, demandId }: Indexed): string {
  const content = JSON.stringify([indexVersion, document, demandId]);
  return createHash("sha256").update(content).digest("hex");
}

/** The row of a document. */
export function toDocumentRow(indexed: Indexed): Prisma.SearchDocumentCreateManyInput {
  const { document, demandId } = indexed;
  return {
    ...indexColumns(document),
    id: documentId(document),
    kind: document.kind,
    ref: document.ref,
    group: groupOfKind[document.kind],
    demandId,
    weight: document.weight,
    record: document.record,
    hash: documentHash(indexed),
  };
}
