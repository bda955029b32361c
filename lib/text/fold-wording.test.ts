import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { foldReadings } from "./fold-wording";

const lastReading = (text: string) => foldReadings(text).at(-1)?.text;

describe("foldReadings", () => {
  it.each([
    ["機械人", "机器人"],
    ["晶片", "芯片"],
    ["資訊保安", "信息安全"],
    ["資訊科技", "信息科技"],
    ["汽車零部件研究及發展中心", "汽车零部件研发中心"],
    ["創科基金", "创新及科技基金"],
    ["電郵地址", "电子邮箱"],
    ["軟體質素", "软件质量"],
    ["鏇輪", "镟轮"],
    ["二噁英", "二𫫇英"],
  ])("gives %s and %s one form", (hongKong, mainland) => {
    expect(lastReading(hongKong)).toBe(lastReading(mainland));
  });

  it("keeps the text as it is written as the first reading", () => {
    expect(foldReadings("工業機械人")[0].text).toBe("工业机械人");
  });

  it("gives one reading where no word has another of its meaning", () => {
    expect(foldReadings("碳化硅 SiC 外延")).toHaveLength(1);
  });

  it("takes a text of any length", () => {
    expect(lastReading("機械人".repeat(100_000))).toBe("机器人".repeat(100_000));
  });

  it("leads from a word of the same length back character by character", () => {
    const { text, starts, ends } = foldReadings("用機械人")[1] ?? foldReadings("")[0];
    const at = text.indexOf("器人");
    expect("用機械人".slice(starts[at], ends[at + 1])).toBe("械人");
  });

  it("leads from a word of another length back to the whole word", () => {
    const original = "訪研究及發展中心";
    const { text, starts, ends } = foldReadings(original)[1] ?? foldReadings("")[0];
    const at = text.indexOf("研发");
    expect(original.slice(starts[at], ends[at])).toBe("研究及發展");
    expect(original.slice(starts[at + 2], ends[at + 2])).toBe("中");
  });

  it("has an offset for every character, within the text and in its order", () => {
    const texts = fc.string({
      unit: fc.constantFrom(...["機械人", "資訊", "创科", "é", "ＡＩ", "晶", "片", " ", "𠮷"]),
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (original) => {
        for (const { text, starts, ends } of foldReadings(original)) {
          expect([starts.length, ends.length]).toEqual([text.length, text.length]);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          expect(ends.every((end) => end <= original.length)).toBe(true);
        }
        expect(foldReadings(original)[0].text).toBe(fold(original));
      }),
    );
  });
});
