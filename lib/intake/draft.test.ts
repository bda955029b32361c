import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeDraft, type DraftState, type DraftWrite } from "./draft";

const at = "2026-11-21T08:00:00.000Z";
const wei = { version: 3, by: "wei", name: "韦某", at };

function draft(values: DraftState["values"], marks: DraftState["marks"] = {}): DraftState {
  return { values, marks, version: 3 };
}

function write(change: Partial<DraftWrite>): DraftWrite {
  return {
    baseVersion: 3,
    changes: {},
    insisted: [],
    author: { id: "lin", name: "林某" },
    at,
    ...change,
  };
}

describe("mergeDraft", () => {
  it("writes changed fields, marks who wrote them and raises the version once", () => {
    const merge = mergeDraft(draft({}), write({ changes: { title: "甲", address: "乙" } }));
    expect(merge.values).toEqual({ title: "甲", address: "乙" });
    expect(merge.version).toBe(4);
    expect(merge.marks.title).toEqual({ version: 4, by: "lin", name: "林某", at });
  });

  it("changes nothing, not even the version, when the same is sent again", () => {
    const merge = mergeDraft(draft({ title: "甲" }), write({ changes: { title: "甲" } }));
    expect(merge).toMatchObject({ version: 3, applied: [], conflicts: [] });
  });

  it("leaves a field somebody changed meanwhile and shows both texts", () => {
    const current = draft({ title: "他们的" }, { title: wei });
    const merge = mergeDraft(current, write({ baseVersion: 2, changes: { title: "我的" } }));
    expect(merge.values.title).toBe("他们的");
    expect(merge.conflicts).toEqual([
      { field: "title", mine: "我的", theirs: "他们的", mark: wei },
    ]);
  });

  it("takes the writer's text where the writer has seen the other and insists", () => {
    const current = draft({ title: "他们的" }, { title: wei });
    const change = { baseVersion: 2, changes: { title: "我的" }, insisted: ["title" as const] };
    expect(mergeDraft(current, write(change)).values.title).toBe("我的");
  });

  it("saves untouched fields beside a conflict and tells what others changed", () => {
    const current = draft({ title: "他们的", address: "新地址" }, { title: wei, address: wei });
    const changes = { title: "我的", email: "a@demo.example" };
    const merge = mergeDraft(current, write({ baseVersion: 2, changes }));
    expect(merge.applied).toEqual(["email"]);
    expect(merge.news.map((item) => item.field)).toEqual(["address"]);
  });

  it("never loses a text: after a merge each sent value is stored or reported", () => {
    const text = fc.constantFrom("", "甲", "乙", "丙");
    fc.assert(
      fc.property(text, text, fc.nat({ max: 4 }), (mine, theirs, baseVersion) => {
        const merge = mergeDraft(
          draft({ title: theirs }, { title: wei }),
          write({ baseVersion, changes: { title: mine } }),
        );
        const isStored = (merge.values.title ?? "") === mine;
        const isReported = merge.conflicts.some((conflict) => conflict.mine === mine);
        expect(isStored || isReported).toBe(true);
      }),
    );
  });
});
