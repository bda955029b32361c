import { describe, expect, it } from "vitest";
import { namedBodies } from "./named-bodies";

function titled(zhHans: string) {
  return { title: { zhHans, zhHant: zhHans, en: zhHans } };
}

function slugs(entry: Parameters<typeof namedBodies>[0]): string[] {
  return namedBodies(entry).map(({ slug }) => slug);
}

describe("namedBodies", () => {
  it("finds a body of the directory by its full name", () => {
    expect(slugs(titled("数字政策办公室成立。"))).toEqual(["dpo"]);
  });

  it("adds the body that tells what came of a plan, and names none twice", () => {
    const later = { note: titled("已成立。").title, institution: "mrdi" };
    expect(slugs({ ...titled("研发院预定成立。"), later })).toEqual(["mrdi"]);
    expect(slugs({ ...titled("香港微电子研发院预定成立。"), later })).toEqual(["mrdi"]);
  });

  it("finds nothing where only a place is named", () => {
    expect(slugs(titled("香港与深圳签署备忘录。"))).toEqual([]);
  });
});
