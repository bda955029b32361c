import { z } from "zod";

/** The last demand of a page, behind which the next one begins: what it is ordered by, and its number. */
export type ListPlace = { position: number; number: string };

const written = /^(\d{1,14}(?:\.\d{1,20})?)_(JS-\d{4}-\d{6,})$/;

/** A place as it stands in the address. */
export function writePlace({ position, number }: ListPlace): string {
  return `${position}_${number}`;
}

/** The `after` of an address; anything else leads to the beginning of the list. */
export const placeSchema = z.preprocess(
  (value) => {
    const [, position, number] = typeof value === "string" ? (written.exec(value) ?? []) : [];
    return number === undefined ? undefined : { position: Number(position), number };
  },
  z.object({ position: z.number(), number: z.string() }).optional(),
);
