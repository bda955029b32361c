import { describe, expect, it } from "vitest";
import { splitText, splitTitle } from "./split-spans";

function textsOf(text: string): string[] {
  return splitText(text).map(({ role, start, end }) =>
    role === "frame" ? `[${text.slice(start, end)}]` : text.slice(start, end),
  );
}

describe("the points of a text", () => {
  it.each([
    [
      "想补几块：1、测漏点；2、防水锤；3、探管线。经费有限",
      ["[想补几块：]", "1、测漏点；", "2、防水锤；", "3、探管线。", "[经费有限]"],
    ],
    ["难点：①像素损伤；②色差大", ["[难点：]", "①像素损伤；", "②色差大"]],
    ["（1）测温；（2）測振", ["（1）测温；", "（2）測振"]],
    ["a) 电池包; b) 机械臂", ["a) 电池包;", "b) 机械臂"]],
    ["一是降温涂层；二是保温腻子", ["一是降温涂层；", "二是保温腻子"]],
    ["第一，做电机；第二，做电池", ["第一，做电机；", "第二，做电池"]],
    ["列一下：1下穿通道内涝；2供水管漏水", ["[列一下：]", "1下穿通道内涝；", "2供水管漏水"]],
    ["二代想上：A 测血压；B 看血糖", ["[二代想上：]", "A 测血压；", "B 看血糖"]],
    ["- 电池\n- 电机", ["电池", "电机"]],
    ["要做电池。另外，想做电机", ["要做电池。", "另外，想做电机"]],
    ["做电池；做电机", ["做电池", "做电机"]],
    ["做电池\n\n做电机", ["做电池", "做电机"]],
    ["1. 做电池\n2. 做电机\n以上可分开", ["1. 做电池", "2. 做电机", "[以上可分开]"]],
    [
      "做电池①快充②耐寒\n做电机①高速②低噪",
      ["[做电池]", "①快充", "②耐寒", "[做电机]", "①高速", "②低噪"],
    ],
  ])("%s", (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it("are not made of figures, of versions, or of a number that begins no count", () => {
    const text = "误差由1.5降到0.3，第三代芯片，2、3号线先上，(3)暂缓";
    expect(textsOf(text)).toEqual([text]);
  });

  it("of an empty text are none", () => {
    expect(splitText("")).toEqual([]);
    expect(splitText(" \n ")).toEqual([]);
  });
});

it("a title is parted where it is a list", () => {
  const title = "智慧水务（漏损、水锤）";
  expect(splitTitle(title).map(({ start, end }) => title.slice(start, end))).toEqual([
    "智慧水务",
    "漏损",
    "水锤",
  ]);
});
