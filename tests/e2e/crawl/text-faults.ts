import { Converter } from "opencc-js/cn2t";
import { namespaces } from "../../../lib/i18n/namespaces";
import { toMainlandCharacter } from "../../../lib/text/characters";
import type { PageRecord } from "./page-record";
import type { PlacedText } from "./placed-text";

const toHongKongScript = Converter({ from: "cn", to: "hk" });

/** Characters of 简体 that 繁體 writes as well, in 臨床, 公里, 干擾, 制度 and the like. */
const alsoTraditional = new Set("床群布游峰干准了岩周制昆里只系面托借台后几志范谷松余云占佣向回");

/** Characters of 繁體 that 简体 writes as well: 二噁英. */
const alsoSimplified = new Set("噁");

/** Words the English pages name to say that either script will do. */
const examples = /晶片|芯片|碳化硅|碳化矽/g;

const messageKey = new RegExp(`(?:^|\\s)(?:${namespaces.join("|")})(?:\\.\\w+)+(?:$|\\s)`);

function simplifiedIn(text: string): string[] {
  const converted = [...toHongKongScript(text)];
  return [...text].filter(
    (character, index) =>
      character !== converted[index] &&
      // A form of 繁體 that Hong Kong writes otherwise, like 溫 and 温, is still 繁體.
      character === toMainlandCharacter(character) &&
      !alsoTraditional.has(character),
  );
}

function traditionalIn(text: string): string[] {
  return [...text].filter(
    (character) => toMainlandCharacter(character) !== character && !alsoSimplified.has(character),
  );
}

function foreignIn({ lang, text }: PlacedText): string[] {
  if (lang.startsWith("zh-Hans")) return traditionalIn(text);
  if (lang.startsWith("zh-Hant")) return simplifiedIn(text);
  if (!lang.startsWith("en")) return [];
  return text.replaceAll(examples, "").match(/\p{Script=Han}/gu) ?? [];
}

/** The title in the tab has no language of its own: a name in it has that of the same words on the page. */
function titleOf({ lang, title, texts }: PageRecord): PlacedText {
  const [name = ""] = title.split(" · ");
  return { lang: texts.find(({ text }) => text === name)?.lang ?? lang, text: name };
}

/** Keys shown where words are missing, and texts in another script than their element says. */
export function textFaults(page: PageRecord): string[] {
  const texts = [...page.texts.filter(({ text }) => text !== page.title), titleOf(page)];
  return texts.flatMap((placed) => {
    if (placed.text.includes("MISSING_MESSAGE") || messageKey.test(placed.text)) {
      return [`words missing: ${placed.text}`];
    }
    const foreign = foreignIn(placed);
    return foreign.length === 0 ? [] : [`${foreign.join("")} in ${placed.lang}: ${placed.text}`];
  });
}
