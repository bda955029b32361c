import { describe, expect, it } from "vitest";
import type { DocumentRecord, SearchDocument } from "./documents";
import { indexColumns, nameForms } from "./index-columns";

const same = (text: string) => ({ zhHans: text, zhHant: text, en: text });

function makeDocument(record: Partial<DocumentRecord>, kind: SearchDocument["kind"] = "scheme") {
  const base = {
    title: same("示例"),
    otherNames: [],
    context: null,
    body: same(""),
    asOf: null,
    status: null,
  };
  return { kind, ref: "example", weight: 0, record: { ...base, ...record } };
}

describe("indexColumns", () => {
  it("knows a thing by its title with and without brackets and by the names in them", () => {
    const title = {
      ...same("新型工业化资助计划（前称再工业化资助计划）"),
      en: "Funding Scheme (NIFS; formerly Old Scheme; private)",
    };
    const { names } = indexColumns(makeDocument({ title }));
    for (const name of ["新型工业化资助计划", "再工业化资助计划", "Funding Scheme", "NIFS"]) {
      expect(names).toEqual(expect.arrayContaining(nameForms(name)));
    }
    expect(names).toContain("old scheme");
    expect(names).not.toContain("private");
  });

  it("gives the names of both scripts and wordings one form", () => {
    const { names } = indexColumns(makeDocument({ title: same("機械人資訊中心") }));
    expect(names).toEqual(expect.arrayContaining(nameForms("机器人信息中心")));
  });

  it("takes the sentence of a fact as text, not as a title", () => {
    const { names, titleForm, grams } = indexColumns(makeDocument({ title: same("芯片") }, "fact"));
    expect([names, titleForm]).toEqual([[], ""]);
    expect(grams).toContain("芯片");
  });

  it("holds pieces of everything a result shows, and of the reference", () => {
    const { grams } = indexColumns(
      makeDocument({
        context: same("章节"),
        body: same("正文"),
        otherNames: [{ kind: "alias", text: "别名" }],
      }),
    );
    expect(grams).toEqual(expect.arrayContaining(["章节", "正文", "别名", "=example"]));
  });
});
