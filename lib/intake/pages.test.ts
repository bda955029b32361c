import { describe, expect, it } from "vitest";
import { fieldKeys } from "./annex2";
import { pages } from "./pages";

describe("the pages of the form", () => {
  it("show each of the 32 fields exactly once", () => {
    const shown = pages.flatMap((page) => [...page.fields]);
    expect(fieldKeys).toHaveLength(32);
    expect(shown.toSorted()).toEqual([...fieldKeys].toSorted());
  });
});
