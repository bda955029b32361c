import { Converter as fromMainland } from "opencc-js/cn2t";
import { CustomConverter } from "opencc-js/core";
import { Converter as toMainlandScript } from "opencc-js/t2cn";
import { z } from "zod";
import data from "./data/hong-kong-wording.json";

const pairs = z.array(z.tuple([z.string(), z.string()]));
const wording = z.object({ words: pairs, characters: pairs }).parse(data);

const toHongKongScript = fromMainland({ from: "cn", to: "hk" });
const toHongKongWords = CustomConverter([...wording.characters, ...wording.words]);
const toMainlandCharacters = toMainlandScript({ from: "hk", to: "cn" });
const toMainlandWords = CustomConverter(
  wording.words.map(([mainland, hongKong]) => [
    toMainlandCharacters(hongKong),
    toMainlandCharacters(mainland),
  ]),
);

/** A text in 繁體 with Hong Kong's characters and words (機械人, 晶片, 資訊). */
export function toHongKong(text: string): string {
  return toHongKongWords(toHongKongScript(text));
}

/** A text in 简体 with the mainland's words (机器人, 芯片, 信息). */
export function toMainland(text: string): string {
  return toMainlandWords(toMainlandCharacters(text));
}

/** The script a text is written in; `neutral` where no character tells. */
export type Script = "hans" | "hant" | "neutral";

function countDifferences(left: string, right: string): number {
  const others = [...right];
  return [...left].filter((character, index) => character !== others[index]).length;
}

/** Which script most of the telling characters of a text belong to. */
export function detectScript(text: string): Script {
  const traditional = countDifferences(text, toMainlandCharacters(text));
  const simplified = countDifferences(text, toHongKongScript(text));
  if (traditional === simplified) return "neutral";
  return traditional > simplified ? "hant" : "hans";
}
