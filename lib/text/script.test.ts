import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "./fold";
import { detectScript, toHongKong, toMainland } from "./script";
import { searchGrams } from "./search-grams";

const chinese = fc.string({
  unit: fc.constantFrom(
    ..."机器人機械芯片晶信息資訊软件軟网络網絡碳化硅矽膜材料裏里群羣 AＢb１é,，",
  ),
  maxLength: 40,
});

describe("toHongKong", () => {
  it("writes Hong Kong's characters and words", () => {
    expect(toHongKong("工业机器人与芯片的信息安全，联系人")).toBe(
      "工業機械人與晶片的資訊保安，聯絡人",
    );
    expect(toHongKong("群众卫生、税务、里面、说明、用户")).toBe("群眾衛生、稅務、裏面、說明、用戶");
  });

  it("divides words where a reader does", () => {
    expect(toHongKong("信号被干扰，传统制造，样机制作，温度和空气质量")).toBe(
      "信號被干擾，傳統製造，樣機製作，溫度和空氣質素",
    );
  });

  it("leaves a text that is Hong Kong's already", () => {
    fc.assert(fc.property(chinese, (text) => toHongKong(toHongKong(text)) === toHongKong(text)));
  });
});

describe("toMainland", () => {
  it("writes the mainland's characters and words", () => {
    expect(toMainland("機械人、晶片及資訊科技")).toBe("机器人、芯片及信息技术");
  });
});

describe("detectScript", () => {
  it("tells 简体, 繁體 and texts that could be either", () => {
    expect(detectScript("高精度减速器")).toBe("hans");
    expect(detectScript("高精度減速器")).toBe("hant");
    expect(detectScript("OLED 中心")).toBe("neutral");
  });
});

describe("fold", () => {
  it("gives one form for widths, scripts and capitals", () => {
    expect(fold("ＭＥＭＳ 傳感器")).toBe(fold("mems 传感器"));
    expect(fold("é")).toBe(fold("e\u0301"));
  });

  it("folds 简体 and its 繁體 characters alike, and twice as once", () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("gives for every folded unit a piece of the original that folds to it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        folded.starts.forEach((start, index) => {
          const piece = text.slice(start, folded.ends[index]);
          expect(fold(piece)).toContain(folded.text[index]);
        });
      }),
    );
  });
});

describe("searchGrams", () => {
  it("finds every part of a text by the part's own pieces, in either script", () => {
    const grams = new Set(searchGrams("香港應用科技研究院 ASTRI 5G"));
    for (const query of ["应用科技", "應用", "astri", "AST", "院"]) {
      expect(searchGrams(query).every((gram) => grams.has(gram))).toBe(true);
    }
    expect(searchGrams("理工").every((gram) => grams.has(gram))).toBe(false);
  });

  it("ends a word where Chinese begins, so that either is found by itself", () => {
    expect(searchGrams("AI芯片")).toEqual(expect.arrayContaining(["ai", "芯", "片", "芯片"]));
    expect(searchGrams("芯片AI")).toEqual(expect.arrayContaining(["ai", "芯片"]));
  });

  it("holds nothing for punctuation alone", () => {
    expect(searchGrams("，。 !")).toEqual([]);
  });
});
