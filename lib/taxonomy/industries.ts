import data from "./data/industries.json";
import { buildTree, treeFileSchema, type TreeItem } from "./tree";

/** GB/T 4754-2017: 20 sections (A–T) and 97 divisions (two digits). */
export const industries = buildTree(treeFileSchema.parse(data).items);

/** The division of industry with this two-digit code; a section alone is too coarse and gives null. */
export function findIndustry(code: string): TreeItem | null {
  const item = industries.find(code);
  return item === null || item.parent === null ? null : item;
}
