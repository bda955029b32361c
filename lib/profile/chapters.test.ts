import { describe, expect, it } from "vitest";
import { chapterSlugs } from "./chapter-slugs";
import {
  chapters,
  findChapter,
  findSection,
  neighboursOf,
  sectionPath,
  sections,
} from "./chapters";
import { contradictionsOfFact } from "./contradictions";
import { factById, factsOfSection, findFact } from "./facts";
import { pointAt, seriesById, seriesOfFact, unitOfPoint } from "./series";

describe("chapters", () => {
  it("are seven with 36 sections, each with its own anchor", () => {
    expect(chapters.map(({ slug }) => slug)).toEqual(chapterSlugs);
    expect(sections).toHaveLength(36);
    expect(new Set(sections.map(sectionPath)).size).toBe(36);
  });

  it("lead to the one before and the one after", () => {
    expect(neighboursOf("industry")).toMatchObject({ previous: null, next: { slug: "research" } });
    expect(neighboursOf("using")).toMatchObject({ previous: { slug: "cooperation" }, next: null });
  });

  it("are found by address, and unknown addresses are not", () => {
    expect(findChapter("fields")?.id).toBe("5");
    expect(findChapter("sport")).toBeNull();
    const section = findSection("2.1");
    expect(section === null ? null : sectionPath(section)).toBe("/profile/research#s-2-1");
  });
});

describe("facts", () => {
  it("know their place, their series and where documents differ over them", () => {
    const fact = factById("fintech-startups-2020");
    expect(fact.section.en).toBe("5 (3) Fintech");
    expect(fact.seriesIds).toEqual(["fintech-firms"]);
    expect(contradictionsOfFact(fact.id).map(({ id }) => id)).toEqual(["x-fintech"]);
    expect(factsOfSection("5.3")).toContain(fact);
  });

  it("are not made up for unknown ids", () => {
    expect(findFact("nothing")).toBeNull();
    expect(() => factById("nothing")).toThrow("No fact nothing");
  });
});

describe("series", () => {
  it("give a cell of a table and its unit", () => {
    const funds = seriesById("venture-funds");
    const point = pointAt(funds, { fund: "itvf", measure: "invested" });
    expect(point?.value).toBe(212_000_000);
    expect(point === null ? null : unitOfPoint(funds, point)).toBe("hkd");
    expect(pointAt(funds, { fund: "itvf", measure: "profit" })).toBeNull();
  });

  it("are found by a fact they hold", () => {
    expect(seriesOfFact("rd-gdp-2022").map(({ id }) => id)).toEqual(["rd-gdp"]);
  });
});
