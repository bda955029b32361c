import { expect, it } from "vitest";
import { isDip, labelSides, spread } from "./label-sides";

it.each([
  { ranks: [11, 14], sides: ["above", "below"] },
  { ranks: [14, 12], sides: ["below", "above"] },
  { ranks: [14, 14], sides: ["above", "below"] },
  { ranks: [7], sides: ["above"] },
])("the number of the better rank stands above: $ranks", ({ ranks, sides }) => {
  expect(labelSides(ranks)).toEqual(sides);
});

it("spread moves only what stands too close and keeps the order", () => {
  expect(spread([50, 10, 14], 12)).toEqual([50, 10, 22]);
});

it.each([
  { rank: 11, neighbours: [7, 8], dips: true },
  { rank: 22, neighbours: [17], dips: true },
  { rank: 8, neighbours: [11, 5], dips: false },
  { rank: 17, neighbours: [], dips: false },
])("a rank worse than its neighbours is a dip: $rank beside $neighbours", (each) => {
  expect(isDip(each.rank, each.neighbours)).toBe(each.dips);
});
