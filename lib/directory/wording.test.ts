import { describe, expect, it } from "vitest";
import { wordingOf } from "./wording";

describe("wordingOf", () => {
  it("finds the reading in each language and leaves out the compiler's aside", () => {
    expect(wordingOf("22 ha (seed figure)")).toEqual({
      zhHans: "22 公顷",
      zhHant: "22 公頃",
      en: "22 ha",
      isTranslated: true,
    });
  });

  it("gives the English everywhere, and says so, where there is no translation", () => {
    expect(wordingOf("somewhere new")).toMatchObject({
      zhHans: "somewhere new",
      isTranslated: false,
    });
  });
});
