import { conceptNumber, concepts } from "./thesaurus";

const parents: readonly (readonly number[])[] = concepts.map(({ broader }) =>
  broader.map(conceptNumber),
);

const children: readonly number[][] = concepts.map(() => []);
for (const [number, above] of parents.entries()) {
  for (const parent of above) children[parent]?.push(number);
}

/** The broader and narrower concepts of each concept, by their places in `concepts`. */
export const related: readonly (readonly number[])[] = concepts.map((_, number) => [
  ...(parents[number] ?? []),
  ...(children[number] ?? []),
]);

/** The concepts under the same broader ones. */
export const siblings: readonly (readonly number[])[] = concepts.map((_, number) =>
  (parents[number] ?? []).flatMap((parent) => children[parent] ?? []),
);
