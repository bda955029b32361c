import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerGolden, goldenFile, readGolden } from "@/scripts/golden-rankings";

const golden = readGolden(readFileSync(goldenFile, "utf8"));
const answered = answerGolden(golden);

const renewal =
  "the first five, their band or reasons are others than before; if that is meant, " +
  "run `npm run match:golden` and read the difference it makes in the file";

describe("the golden rankings", () => {
  it("speak of all eight fields of technology", () => {
    const fields = golden.map(({ demand }) => String(demand.techField).slice(0, 2));
    expect([...new Set(fields)].sort()).toEqual(["01", "02", "03", "04", "05", "06", "07", "08"]);
    expect(golden).toHaveLength(24);
  });

  it.each(golden.map((kept, place) => [kept.id, kept, answered[place]] as const))(
    "stay as they are: %s",
    (_id, kept, now) => {
      expect(now, renewal).toEqual(kept);
    },
  );
});
