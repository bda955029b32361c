import { describe, expect, it } from "vitest";
import type { ProseFile } from "../prose-file";
import { checkProfile } from "./check-profile";
import { checkCopied } from "./copied";
import { numbersIn } from "./numbers";
import { checkProse } from "./prose";
import type { PlacedText } from "./texts";
import { checkWording } from "./wording";

const placed = (text: Partial<PlacedText["text"]>): PlacedText[] => [
  { file: "facts.json", place: "x", text: { zhHans: "科技", zhHant: "科技", en: "tech", ...text } },
];
const todos = (faults: readonly { todo: string }[]) => faults.map(({ todo }) => todo).join("\n");

it("finds nothing to put right in the profile", () => {
  expect(checkProfile()).toEqual([]);
});

describe("checkWording", () => {
  it.each([
    [{ zhHans: "機器人" }, "write as the mainland does"],
    [{ zhHans: "合资格机构" }, "“合资格” is no mainland word"],
    [{ zhHans: "拨款20亿元" }, "say in which currency: “0亿元”"],
    [{ zhHant: "机器人" }, "write as Hong Kong does"],
    [{ zhHant: "軟體" }, "“軟體” is no Hong Kong word"],
    [{ en: "the 資助易" }, "write it in English"],
  ])("finds the slip in %j", (text, todo) => {
    expect(todos(checkWording(placed(text)))).toContain(todo);
  });

  it("leaves proper names and sums in a named currency alone", () => {
    const text = { zhHans: "前沿科技研究支援计划约8亿元人民币", zhHant: "數字經濟" };
    expect(checkWording(placed(text))).toEqual([]);
  });
});

describe("checkCopied", () => {
  const original = "這是文件裏的一句很長的話，\n內容與任何真實文件無關，只供測試。";

  it("finds a run of 20 characters across scripts and line breaks", () => {
    const text = placed({ zhHans: "我们说：这是文件里的一句很长的话，内容与任何真实文件无关。" });
    expect(todos(checkCopied(text, [original], []))).toContain("say it in our own words");
  });

  it("lets shorter runs and names be", () => {
    const short = placed({ zhHans: "这是文件里的一句很长的话，不过后面不同。" });
    expect(checkCopied(short, [original], [])).toEqual([]);
    const named = placed({ zhHans: "这是文件里的一句很长的话，内容与任何真实文件无关" });
    expect(checkCopied(named, [original], ["一句很長的話，內容與任何"])).toEqual([]);
  });
});

describe("numbersIn", () => {
  it("reads the same sum in each language", () => {
    for (const text of ["224亿港元", "224億港元", "HK$22.4 billion"]) {
      expect(numbersIn(text)).toEqual([22_400_000_000]);
    }
    expect(numbersIn("1,360多万个，19,008个")).toEqual([13_600_000, 19_008]);
  });
});

describe("checkProse", () => {
  const filler = "香港的科研机构与江苏的企业互相需要，合作的方式也多种多样，各取所长。".repeat(6);
  const build = (zhHans: string, en = zhHans): ProseFile => ({
    section: "1.1",
    lead: { zhHans: "引言", zhHant: "引言", en: "lead" },
    body: { zhHans: [zhHans + filler], zhHant: [zhHans + filler], en: [en] },
    keyFigures: [
      { fact: "itf-amount-2020", label: { zhHans: "累计", zhHant: "累計", en: "total" } },
      { fact: "itf-projects-2020", label: { zhHans: "项目", zhHant: "項目", en: "projects" } },
    ],
  });
  const check = (file: ProseFile) => todos(checkProse([file], ["1.1"], () => false));

  it("passes a text whose figures are marked and right", () => {
    expect(check(build("至2020年底[[fact:itf-amount-2020|共224亿港元]]。"))).toBe("");
  });

  it.each([
    ["共[[fact:itf-amount-2020|242亿港元]]。", "24200000000 in “242亿港元” is not in fact"],
    ["共有300个项目。", "mark the figure"],
    ["见[[fact:no-such|此]]。", "there is no fact “no-such”"],
    ["见[[scheme:no-such|此]]。", "there is no scheme “no-such”"],
    ["见[[series:no-such|此]]。", "there is no series “no-such”"],
    ["见[[institution:no-such|此]]。", "the directory has no “no-such”"],
  ])("finds the fault in %s", (text, todo) => {
    expect(check(build(text))).toContain(todo);
  });

  it("wants the same marks in every language", () => {
    expect(check(build("见[[scheme:itf|基金]]。", "See the fund."))).toContain(
      "en: mark scheme:itf as zhHans does",
    );
  });

  it("wants 150 to 400 characters", () => {
    const file = build("");
    const short = { ...file, body: { ...file.body, zhHans: ["太短。"] } };
    expect(check(short)).toContain("zhHans: 2 characters, write 150 to 400");
  });

  it("says which section is still unwritten", () => {
    expect(checkProse([], ["1.1"], () => false)).toEqual([
      { file: "prose/1.1.json", place: "", todo: "write this section" },
    ]);
  });
});
