import { z } from "zod";

/** The idempotency key a form carries: made once when the form is shown, sent again with every repeat. */
export const receiptKeySchema = z.uuid();
