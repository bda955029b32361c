import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldReadings } from "@/lib/text/fold-wording";
import { foldCodes } from "./code-text";

const marks = fc
  .array(fc.constantFrom("\u0301", "\u0308", "\u0323"), { maxLength: 70 })
  .map((each) => `e${each.join("")}`);
const part = fc.oneof(
  fc.constantFrom("機械人", "感測器", "ＡＩ晶片", "℃…", "𠮷👩‍🔬", "\ud83d", "\udc00", "é", "１２．5"),
  fc.string({ unit: "binary", maxLength: 8 }),
  marks,
);

describe("a text as the engine reads it", () => {
  it("is folded and worded as the search does it, with the same way back", () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
        (text) => {
          const [written, worded = written] = foldReadings(text);
          const { codes, length, starts, ends } = foldCodes(text);
          const own = Array.from(codes.subarray(0, length));
          expect(own).toEqual(
            Array.from({ length: worded.text.length }, (_, at) => worded.text.charCodeAt(at)),
          );
          expect(own.map((_, at) => starts?.[at] ?? at)).toEqual(worded.starts);
          expect(own.map((_, at) => ends?.[at] ?? at + 1)).toEqual(worded.ends);
        },
      ),
      { numRuns: 300 },
    );
  });
});
