import { z } from "zod";
import { localize, type Locale, type Localized } from "@/lib/core/locales";

/** One heading of a list: its code, the heading above it, and its name. */
export type TreeItem = Localized & { readonly code: string; readonly parent: string | null };

export const treeFileSchema = z.object({
  source: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      parent: z.string().nullable(),
      zhHans: z.string(),
      zhHant: z.string(),
      en: z.string(),
    }),
  ),
});

/** A heading with what stands below it, in one language; a picker shows it. */
export type TreeNode = {
  readonly code: string;
  readonly label: string;
  readonly children: readonly TreeNode[];
};

/** A list of headings by code and by parent. */
export type Tree = {
  readonly items: readonly TreeItem[];
  readonly find: (code: string) => TreeItem | null;
  readonly childrenOf: (code: string | null) => readonly TreeItem[];
  /** The headings from the top down to this one; empty for an unknown code. */
  readonly pathOf: (code: string) => readonly TreeItem[];
};

/** Builds the look-ups of a list. */
export function buildTree(items: readonly TreeItem[]): Tree {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const byParent = new Map<string | null, TreeItem[]>();
  for (const item of items) {
    byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item]);
  }
  const find = (code: string) => byCode.get(code) ?? null;
  const pathOf = (code: string): TreeItem[] => {
    const item = find(code);
    if (item === null) return [];
    return item.parent === null ? [item] : [...pathOf(item.parent), item];
  };
  return { items, find, childrenOf: (code) => byParent.get(code) ?? [], pathOf };
}

/** The names of a path in one language, from the top down. */
export function pathLabels(tree: Tree, code: string, locale: Locale): string[] {
  return tree.pathOf(code).map((item) => localize(item, locale));
}

/** The whole list as nested nodes in one language. */
export function treeNodes(tree: Tree, locale: Locale, parent: string | null = null): TreeNode[] {
  return tree.childrenOf(parent).map((item) => ({
    code: item.code,
    label: localize(item, locale),
    children: treeNodes(tree, locale, item.code),
  }));
}
