import { cities } from "@/lib/taxonomy/divisions";

/** What a city is called in a note on a link: its English name, or the Chinese one without 市. */
const namesOf = cities.map(({ code, zhHans, en }) => ({
  code,
  pattern: new RegExp(`\\b${en}\\b|${zhHans.replace(/市$/, "")}`),
}));

/** The prefecture cities of Jiangsu that notes on an institution's links name, by GB/T 2260 code. */
export function citiesOfLinks(links: readonly string[]): string[] {
  const text = links.join("\n");
  return namesOf.filter(({ pattern }) => pattern.test(text)).map(({ code }) => code);
}
