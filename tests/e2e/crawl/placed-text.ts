import { NodeType, type HTMLElement, type Node } from "node-html-parser";

/** A text a reader meets, with the language its nearest element says it is in. */
export type PlacedText = { readonly lang: string; readonly text: string };

const spoken = ["aria-label", "alt", "title", "placeholder"];
const silent = new Set(["SCRIPT", "STYLE"]);

/** Whether a part of a page is an element and not a piece of text. */
export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

function collect(node: Node, lang: string, into: PlacedText[]): void {
  if (!isElement(node)) {
    const text = node.nodeType === NodeType.TEXT_NODE ? node.text.trim() : "";
    if (text !== "") into.push({ lang, text });
    return;
  }
  if (silent.has(node.tagName)) return;
  const own = node.getAttribute("lang") ?? lang;
  const isDescription = node.getAttribute("name") === "description";
  for (const name of isDescription ? ["content"] : spoken) {
    const text = node.getAttribute(name);
    if (text !== undefined) into.push({ lang: own, text });
  }
  for (const child of node.childNodes) collect(child, own, into);
}

/** Every text of a page, seen or spoken, in the order of the page. */
export function textsOf(root: HTMLElement): PlacedText[] {
  const texts: PlacedText[] = [];
  collect(root, "", texts);
  return texts;
}
