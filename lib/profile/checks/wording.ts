import { wordsForeignToHongKong, wordsForeignToMainland } from "@/lib/text/foreign-wording";
import { toHongKong, toMainland } from "@/lib/text/script";
import properWords from "../data/proper-words.json";
import type { Fault } from "./fault";
import type { PlacedText } from "./texts";

/** Proper names keep their words in every script. */
function withoutProperWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, "□".repeat(word.length)), text);
}

function differences(text: string, expected: string): string {
  const [from, to] = [[...text], [...expected]];
  if (from.length !== to.length) return `“${text.slice(0, 40)}” → “${expected.slice(0, 40)}”`;
  const wrong = from.flatMap((character, index) =>
    character === to[index] ? [] : [`${character}→${to[index] ?? ""}`],
  );
  return [...new Set(wrong)].join(" ");
}

function checkText({ file, place, text }: PlacedText): Fault[] {
  const zhHans = withoutProperWords(text.zhHans, properWords.zhHans);
  const zhHant = withoutProperWords(text.zhHant, properWords.zhHant);
  const faults: string[] = [];
  if (toMainland(zhHans) !== zhHans) {
    faults.push(`zhHans: write as the mainland does: ${differences(zhHans, toMainland(zhHans))}`);
  }
  if (toHongKong(zhHant) !== zhHant) {
    faults.push(`zhHant: write as Hong Kong does: ${differences(zhHant, toHongKong(zhHant))}`);
  }
  for (const word of wordsForeignToMainland(zhHans)) {
    faults.push(`zhHans: “${word}” is no mainland word`);
  }
  for (const word of wordsForeignToHongKong(zhHant)) {
    faults.push(`zhHant: “${word}” is no Hong Kong word`);
  }
  const sum = /[\d一两几十][十百千]?[万亿]元(?!人民币)/.exec(zhHans)?.[0];
  if (sum !== undefined) faults.push(`zhHans: say in which currency: “${sum}”`);
  if (/\p{Script=Han}/u.test(withoutProperWords(text.en, properWords.en))) {
    faults.push("en: write it in English");
  }
  return faults.map((todo) => ({ file, place, todo }));
}

/** Characters and words of the other script, and Chinese in English. */
export function checkWording(texts: readonly PlacedText[]): readonly Fault[] {
  return texts.flatMap(checkText);
}
