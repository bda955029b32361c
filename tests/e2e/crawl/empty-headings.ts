import { NodeType, type HTMLElement, type Node } from "node-html-parser";
import { isElement } from "./placed-text";

const headingName = /^H([1-6])$/;
const shown = new Set(["IMG", "INPUT", "SELECT", "TEXTAREA", "BUTTON"]);
const silent = new Set(["SCRIPT", "TEMPLATE"]);

type Step = { kind: "heading"; level: number; text: string } | { kind: "content" };

/** Headings and content of a part of a page in their order; what belongs to a heading is not content. */
function stepsOf(node: Node): Step[] {
  if (!isElement(node)) {
    const isSeen = node.nodeType === NodeType.TEXT_NODE && node.text.trim() !== "";
    return isSeen ? [{ kind: "content" }] : [];
  }
  const [, level] = headingName.exec(node.tagName) ?? [];
  if (level !== undefined) {
    return [{ kind: "heading", level: Number(level), text: node.text.trim() }];
  }
  if (shown.has(node.tagName)) return [{ kind: "content" }];
  // The link of a heading to itself stands beside it and says nothing.
  const isAnchor = node.tagName === "A" && node.text === "#";
  return isAnchor || silent.has(node.tagName) ? [] : node.childNodes.flatMap(stepsOf);
}

/** Headings of a page's own part that say nothing or have nothing below them before the next of their rank. */
export function emptyHeadings(root: HTMLElement): string[] {
  const main = root.querySelector("main");
  if (main === null) return ["no main part"];
  const steps = stepsOf(main);
  return steps.flatMap((step, index) => {
    if (step.kind === "content") return [];
    const next = steps[index + 1];
    const isFilled = next !== undefined && (next.kind === "content" || next.level > step.level);
    return isFilled && step.text !== "" ? [] : [step.text || "a heading without words"];
  });
}
