import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import { errorKeys } from "@/lib/intake/error-keys";
import { toMainland } from "@/lib/text/script";
import { namespaces } from "./namespaces";

type Tree = { [key: string]: string | Tree };

function read(locale: string, namespace: string): Tree {
  // The files of the portal itself; a test beside reads each of them through the library.
  return JSON.parse(readFileSync(`messages/${locale}/${namespace}.json`, "utf8")) as Tree;
}

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

/** Names of ICU arguments and rich-text tags, and whether the text chooses between wordings. */
function slotsOf(text: string): { names: string[]; isChoosing: boolean } {
  const names = [...text.matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return { names: [...new Set(names)], isChoosing: /, (?:plural|select),/.test(text) };
}

/** Slots of one text that the other lacks; words to choose from look like slots and are not compared. */
function lostSlots(from: string, into: string): string[] {
  const { names, isChoosing } = slotsOf(from);
  return isChoosing ? [] : names.filter((name) => !slotsOf(into).names.includes(name));
}

/** Titles of documents keep the words of their authors. */
const titles = /《[^》]*》/g;

/** Mainland words that Hong Kong writes otherwise. */
const mainlandWords =
  /機器人|芯片|軟體|網路|(?<!個人)信息|賬號|賬戶|登錄|郵箱|電子郵件|屏幕|視頻|默認|鼠標|硬盤|數據庫|質量|計算機|博客|黑客|短信|點擊|添加|刪去|查找|登陸/;

describe.each(namespaces)("messages %s", (namespace) => {
  const source = new Map(flatten(read("zh-Hans", namespace)));

  it.each(locales)("has the same keys and slots in %s", (locale) => {
    const own = new Map(flatten(read(locale, namespace)));
    expect([...own.keys()].toSorted()).toEqual([...source.keys()].toSorted());
    for (const [key, text] of own) {
      const original = source.get(key) ?? "";
      const lost = [...lostSlots(text, original), ...lostSlots(original, text)];
      expect({ key, lost }).toEqual({ key, lost: [] });
    }
  });

  it("uses Hong Kong's words in 繁體", () => {
    const wrong = flatten(read("zh-Hant", namespace)).filter(([, text]) =>
      mainlandWords.test(text.replaceAll(titles, "")),
    );
    expect(wrong).toEqual([]);
  });

  it("has no 繁體 characters in 简体", () => {
    const wrong = [...source].filter(
      ([key, text]) => key !== "language.zh-Hant" && toMainland(text) !== text,
    );
    expect(wrong).toEqual([]);
  });
});

it("words every error of the form, and no other", () => {
  const errors = read("zh-Hans", "intake")["errors"];
  expect(Object.keys(errors ?? {}).toSorted()).toEqual([...errorKeys].toSorted());
});
