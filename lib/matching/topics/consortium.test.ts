import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Band } from "../match";
import { suggestConsortium } from "./consortium";

type Fit = { institution: string; score: number; band: Band };

const alone = (slug: string) => slug;

function fit(institution: string, score: number, band: Band = "good"): Fit {
  return { institution, score, band };
}

const members = (topics: Fit[][], familyOf = alone) =>
  suggestConsortium(topics, familyOf).members.map(({ institution }) => institution);

describe("the suggested consortium", () => {
  it("is one body where one covers every topic", () => {
    const topics = [
      [fit("a", 70), fit("b", 60)],
      [fit("c", 70), fit("b", 41)],
    ];
    expect(suggestConsortium(topics, alone)).toEqual({
      members: [
        {
          institution: "b",
          takes: [
            { topic: 0, score: 60, band: "good" },
            { topic: 1, score: 41, band: "good" },
          ],
        },
      ],
      uncovered: [],
    });
  });

  it("gives each topic to the member that fits it best", () => {
    const topics = [[fit("a", 70), fit("b", 60)], [fit("b", 55)], [fit("a", 50), fit("b", 51)]];
    expect(suggestConsortium(topics.slice(0, 1), alone).members[0]?.institution).toBe("a");
    const split = suggestConsortium([[fit("a", 70)], [fit("b", 55)], topics[2] ?? []], alone);
    expect(split.members.map(({ takes }) => takes.map(({ topic }) => topic))).toEqual([
      [0],
      [1, 2],
    ]);
  });

  it("names the topics nobody fits well", () => {
    const topics = [[fit("a", 70)], [fit("b", 38, "possible")], []];
    expect(suggestConsortium(topics, alone)).toMatchObject({ uncovered: [1, 2] });
    expect(suggestConsortium([[fit("a", 20, "none")]], alone)).toEqual({
      members: [],
      uncovered: [0],
    });
  });

  it("prefers the higher sum, then one family, then the slugs", () => {
    expect(members([[fit("a", 60), fit("b", 61)], [fit("c", 50)]])).toEqual(["b", "c"]);
    const family = (slug: string) => (slug === "z" || slug === "c" ? "house" : slug);
    expect(members([[fit("a", 60), fit("z", 60)], [fit("c", 50)]], family)).toEqual(["c", "z"]);
    expect(members([[fit("b", 60), fit("a", 60)], [fit("c", 50)]])).toEqual(["a", "c"]);
  });

  it("leaves topics open rather than name more than four bodies", () => {
    const topics = ["a", "b", "c", "d", "e"].map((slug, place) => [fit(slug, 50 + place)]);
    const found = suggestConsortium(topics, alone);
    expect(found.members.map(({ institution }) => institution)).toEqual(["b", "c", "d", "e"]);
    expect(found.uncovered).toEqual([0]);
  });
});

const bodies = ["a", "b", "c", "d", "e", "f"] as const;
const fits = fc.uniqueArray(fc.constantFrom(...bodies), { maxLength: 5 }).chain((slugs) =>
  fc.tuple(
    ...slugs.map((institution) =>
      fc.record({
        institution: fc.constant(institution),
        score: fc.integer({ min: 1, max: 1000 }).map((score) => score / 10),
        band: fc.constantFrom<Band>("strong", "good", "possible"),
      }),
    ),
  ),
);
const demands = fc.array(fits, { minLength: 1, maxLength: 5 });

const covers = (topic: readonly Fit[], institution: string) =>
  topic.some((each) => each.institution === institution && each.band !== "possible");

/** Every set of the bodies. */
const sets = bodies.reduce<string[][]>(
  (known, slug) => [...known, ...known.map((set) => [...set, slug])],
  [[]],
);

describe("for any topics", () => {
  it("the suggestion covers all it can, and no smaller set covers as much", () => {
    fc.assert(
      fc.property(demands, (topics) => {
        const found = suggestConsortium(topics, alone);
        const chosen = found.members.map(({ institution }) => institution);
        const coveredBy = (set: readonly string[]) =>
          topics.filter((topic) => set.some((slug) => covers(topic, slug))).length;
        const possible = sets.filter((set) => set.length <= 4);
        const most = Math.max(...possible.map(coveredBy));
        expect(coveredBy(chosen)).toBe(most);
        expect(found.uncovered).toHaveLength(topics.length - most);
        const fewest = Math.min(
          ...possible.filter((set) => coveredBy(set) === most).map((set) => set.length),
        );
        expect(chosen).toHaveLength(fewest);
        // Nobody is named for nothing.
        expect(found.members.every(({ takes }) => takes.length > 0)).toBe(true);
      }),
    );
  });

  it("the order of the matches of a topic makes no difference", () => {
    fc.assert(
      fc.property(demands, (topics) => {
        const turned = topics.map((topic) => [...topic].reverse());
        expect(suggestConsortium(turned, alone)).toEqual(suggestConsortium(topics, alone));
      }),
    );
  });
});
