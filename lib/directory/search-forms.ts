import { fold } from "@/lib/text/fold";
import { toMainland } from "@/lib/text/script";

const notWord = /[^\p{L}\p{N}]+/gu;
const isLatin = /^[\p{Script=Latin}\p{N}]$/u;

/** A text without script, width, capitals and punctuation; empty for punctuation alone. */
export function searchForm(text: string): string {
  return fold(text).replaceAll(notWord, " ").trim();
}

/**
 * What a text is found by: its form as it is written and in the mainland's words (機械人 gives 机械人 and
 * 机器人). None for punctuation alone.
 */
export function searchForms(text: string): string[] {
  const forms = new Set([searchForm(text), searchForm(toMainland(text))]);
  return [...forms].filter((form) => form !== "");
}

function isLatinAt(text: string, index: number): boolean {
  return isLatin.test(text[index] ?? "");
}

/** Whether a form holds another; Latin words and figures count from their beginnings, as in “AI” of “maintain”. */
export function holds(form: string, part: string): boolean {
  for (let at = form.indexOf(part); at !== -1; at = form.indexOf(part, at + 1)) {
    if (!(isLatinAt(part, 0) && isLatinAt(form, at - 1))) return true;
  }
  return false;
}
