import { expect, it } from "vitest";
import { quotesOf } from "./quote";

const spanOf = (text: string, part: string, field: "title" | "description" = "description") => ({
  field,
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

it("a topic is quoted by its points without their marks", () => {
  const description = "要做：（1）药材鉴别；（2）机械臂；3、润滑。";
  const spans = ["（1）药材鉴别；", "3、润滑。"].map((part) => spanOf(description, part));
  expect(quotesOf({ title: "甲", description }, [spanOf("甲", "甲", "title"), ...spans])).toEqual([
    "药材鉴别",
    "润滑",
  ]);
});

it("long points are cut short, and no more than three are quoted", () => {
  const point = "𠮷".repeat(80);
  const description = [point, "乙", "丙", "丁"].join("；");
  const spans = description.split("；").map((part) => spanOf(description, part));
  expect(quotesOf({ description }, spans)).toEqual([`${"𠮷".repeat(60)}…`, "乙", "丙"]);
});

it("the company's name is hidden, also where a point or the shortening would cut through it", () => {
  const description = `${"甲".repeat(55)}示例精密机械有限公司；乙`;
  const cut = { field: "description", start: 0, end: 59 } as const;
  const [quote] = quotesOf({ description }, [cut], "示例精密机械有限公司");
  expect(quote).toBe(`${"甲".repeat(55)}本企业`);
});

it("a topic only the title speaks of is quoted from there", () => {
  expect(quotesOf({ title: "药材；润滑" }, [spanOf("药材；润滑", "润滑", "title")])).toEqual([
    "润滑",
  ]);
});
