import { describe, expect, it } from "vitest";
import type { StoredAnswer } from "../stored-answer";
import { isAmong, isDirectoryChange, isNews, isPresent, mayEnter } from "./weigh-answer";

const versions = {
  engineVersion: "1",
  modelVersion: "m",
  directoryVersion: "new",
  thesaurusVersion: "t",
  demandHash: "h",
  meaningVersion: null,
};
const run = { ...versions, keptFor: null };

describe("a run", () => {
  it("is present only where everything it stands on is the same", () => {
    expect(isPresent(run, versions)).toBe(true);
    for (const key of Object.keys(versions)) {
      expect(isPresent({ ...run, [key]: "other" }, versions)).toBe(false);
    }
  });

  it("that was kept for this directory is present, but not once something else has changed", () => {
    const keptRun = { ...run, directoryVersion: "old", keptFor: "new" };
    expect(isPresent(keptRun, versions)).toBe(true);
    expect(isPresent(keptRun, { ...versions, directoryVersion: "newer" })).toBe(false);
    expect(isPresent({ ...keptRun, demandHash: "other" }, versions)).toBe(false);
  });

  it("is weighed against a directory only where nothing else differs", () => {
    expect(isDirectoryChange({ ...run, directoryVersion: "old" }, versions)).toBe(true);
    expect(isDirectoryChange(run, versions)).toBe(false);
    const both = { ...run, directoryVersion: "old", modelVersion: "other" };
    expect(isDirectoryChange(both, versions)).toBe(false);
  });
});

function place(institution: string, rank: number): StoredAnswer["matches"][number] {
  return { institution, rank, score: 50, band: "good", unit: null, criteria: [], evidence: [] };
}

const slugs = Array.from({ length: 30 }, (_, index) => `body-${index}`);

function answer(order: readonly string[], verdict = "matched") {
  return { verdict, topics: null, matches: order.map((slug, index) => place(slug, index + 1)) };
}

const before = {
  verdict: "matched",
  topics: null,
  places: slugs.map((institution) => ({ institution, band: "good", score: 50 })),
};

function swapped(at: number): string[] {
  const order = [...slugs];
  const [one, other] = [order[at] ?? "", order[at + 1] ?? ""];
  order.splice(at, 2, other, one);
  return order;
}

describe("a changed directory is news for a demand", () => {
  const elsewhere = new Set(["far-away"]);

  it("where a changed institution was or now is among the stored places", () => {
    expect(isNews(before, answer(slugs), new Set(["body-29"]))).toBe(true);
    const entered = answer([...slugs.slice(0, 29), "far-away"]);
    expect(isNews(before, entered, elsewhere)).toBe(true);
    const left = answer(slugs.slice(0, 29));
    expect(isNews(before, left, new Set(["body-29"]))).toBe(true);
  });

  it("where a changed institution answers, or another one now answers, to one of its topics", () => {
    const topic = (...bodies: string[]) => ({
      topics: [
        {
          spans: [],
          concepts: [],
          matches: bodies.map((institution) => place(institution, 1)),
        },
      ],
      consortium: null,
    });
    const standing = { ...before, topics: topic("body-40") };
    const same = { ...answer(slugs), topics: topic("body-40") };
    expect(isNews(standing, same, elsewhere)).toBe(false);
    expect(isNews(standing, same, new Set(["body-40"]))).toBe(true);
    expect(isNews(standing, { ...same, topics: topic("body-41") }, elsewhere)).toBe(true);
  });

  it("where the first ten stand in another order or another band, but not further down", () => {
    expect(isNews(before, answer(slugs), elsewhere)).toBe(false);
    expect(isNews(before, answer(swapped(8)), elsewhere)).toBe(true);
    expect(isNews(before, answer(swapped(9)), elsewhere)).toBe(true);
    expect(isNews(before, answer(swapped(10)), elsewhere)).toBe(false);
    const better = answer(slugs);
    const [first] = better.matches;
    if (first !== undefined) first.band = "strong";
    expect(isNews(before, better, elsewhere)).toBe(true);
  });

  it("where the verdict is another one", () => {
    expect(isNews(before, answer(slugs, "weak"), elsewhere)).toBe(true);
  });
});

describe("a changed institution", () => {
  const leeway = { hostLead: 4, leadPoints: 6 };
  const scored = (best: number, last: number) => [
    { ...place("first", 1), score: best },
    { ...place("last", 2), score: last },
  ];

  it("stands in an answer among its places or those of a topic", () => {
    expect(isAmong(before, new Set(["body-29"]))).toBe(true);
    expect(isAmong(before, new Set(["far-away"]))).toBe(false);
    const topics = { topics: [{ matches: [place("far-away", 1)] }] };
    expect(isAmong({ ...before, topics }, new Set(["far-away"]))).toBe(true);
  });

  it("may enter where it could pass the last place as a laboratory passes its host", () => {
    expect(mayEnter(scored(80, 50), 46, leeway)).toBe(true);
    expect(mayEnter(scored(80, 50), 45.9, leeway)).toBe(false);
  });

  it("may enter where it is near enough to the first to stand for another family", () => {
    expect(mayEnter(scored(51, 50), 45, leeway)).toBe(true);
    expect(mayEnter(scored(51, 50), 44.9, leeway)).toBe(false);
  });

  it("may enter where nobody stands, if it scores at all", () => {
    expect(mayEnter([], 0.1, leeway)).toBe(true);
    expect(mayEnter([], 0, leeway)).toBe(false);
  });
});
