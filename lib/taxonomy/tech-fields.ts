import data from "./data/tech-fields.json";
import { buildTree, treeFileSchema } from "./tree";

/** 国家重点支持的高新技术领域 (2016): 8 fields, 52 and 254 below; codes LL.LL.LL are the portal's own. */
export const techFields = buildTree(treeFileSchema.parse(data).items);

/** Whether a demand can name this field: the lowest level, also where that is the second. */
export function isSelectableTechField(code: string): boolean {
  return techFields.find(code) !== null && techFields.childrenOf(code).length === 0;
}
