import { z } from "zod";
import type { Locale } from "@/lib/core/locales";
import data from "./data/divisions.json";
import { buildTree, pathLabels, treeFileSchema, type TreeItem } from "./tree";

/** GB/T 2260: the 13 prefecture cities of Jiangsu and their 95 counties, cities and districts. */
export const divisions = buildTree(treeFileSchema.parse(data).items);

const areaCodes = z
  .object({ items: z.array(z.object({ code: z.string(), areaCode: z.string().optional() })) })
  .parse(data);

/** The dialling codes of the cities, like 0512 for 苏州. */
export const cityAreaCodes: readonly string[] = areaCodes.items.flatMap(
  (item) => item.areaCode ?? [],
);

/** The 13 prefecture cities. */
export const cities: readonly TreeItem[] = divisions.childrenOf(null);

/** The county-level division with this code; a prefecture city alone gives null. */
export function findDivision(code: string): TreeItem | null {
  const item = divisions.find(code);
  return item === null || item.parent === null ? null : item;
}

/** The code of the prefecture city of a division: 320583 → 320500. */
export function cityOfDivision(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** City and county together, because 鼓楼区 exists in two cities; the code itself where it is unknown. */
export function divisionName(code: string, locale: Locale): string {
  const labels = pathLabels(divisions, code, locale);
  if (labels.length === 0) return code;
  return locale === "en" ? labels.toReversed().join(", ") : labels.join("");
}
