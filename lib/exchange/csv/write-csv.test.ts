import { describe, expect, it } from "vitest";
import { writeCsv } from "./write-csv";

const mark = "\uFEFF";

describe("writeCsv", () => {
  it("begins with the mark of UTF-8 and ends every line as spreadsheets expect", () => {
    const text = writeCsv({ columns: ["name", "count"], rows: [["香港", 29]] });
    expect(text).toBe(`${mark}name,count\r\n香港,29\r\n`);
  });

  it("quotes commas, quotation marks and line breaks", () => {
    const text = writeCsv({ columns: ["text"], rows: [['a, "b"\nc']] });
    expect(text).toBe(`${mark}text\r\n"a, ""b""\nc"\r\n`);
  });

  it.each(["=1+1", "+86 25", "-1", "@name", "\tx", "＝1"])(
    "keeps %j from acting as a formula",
    (typed) => {
      const [, line = ""] = writeCsv({ columns: ["text"], rows: [[typed]] }).split("\r\n");
      expect(line.replaceAll('"', "")).toBe(`'${typed}`);
    },
  );

  it("leaves negative numbers numbers, and empty cells empty", () => {
    const text = writeCsv({ columns: ["a", "b", "c"], rows: [[-0.5, null, false]] });
    expect(text).toBe(`${mark}a,b,c\r\n-0.5,,false\r\n`);
  });
});
