import "server-only";
import { z } from "zod";
import { unseal } from "@/lib/access/sealed";
import type { Letter } from "./render-mail";

const letterSchema = z.object({ subject: z.string(), text: z.string() });

/** To whom a stored mail goes. */
export function openRecipient(row: { id: string; recipient: string }): string {
  return unseal(row.recipient, { table: "Mail", column: "recipient", rowId: row.id });
}

/** What a stored mail says. */
export function openContent(row: { id: string; content: string }): Letter {
  const plain = unseal(row.content, { table: "Mail", column: "content", rowId: row.id });
  return letterSchema.parse(JSON.parse(plain));
}
