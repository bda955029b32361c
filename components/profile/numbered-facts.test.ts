import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import { sections } from "@/lib/profile/chapters";
import { facts } from "@/lib/profile/facts";
import { marksOf } from "@/lib/profile/prose";
import { factAnchor, factPath } from "./fact-address";
import { numberFacts, paragraphsOf } from "./numbered-facts";

const cases = sections.flatMap((section) =>
  locales.map((locale) => ({ id: section.id, locale, section })),
);

describe.each(cases)("section $id in $locale", ({ section, locale }) => {
  const numbered = numberFacts(section, locale);

  it("lists every fact it is there to show, numbered from one without a gap", () => {
    expect([...numbered.keys()]).toEqual(expect.arrayContaining([...section.factIds]));
    expect([...numbered.values()].map(({ number }) => number)).toEqual(
      [...numbered.keys()].map((_, index) => index + 1),
    );
  });

  it("numbers the marks of its text in the order they are read", () => {
    const firstReadings = new Set(
      marksOf(paragraphsOf(section, locale)).flatMap(({ kind, id }) =>
        kind === "fact" ? [id] : [],
      ),
    );
    expect([...firstReadings].map((id) => numbered.get(id)?.number)).toEqual(
      [...firstReadings].map((_, index) => index + 1),
    );
  });
});

it("every fact of the profile has a place on a page", () => {
  expect(facts.filter(({ id }) => factPath(id) === null)).toEqual([]);
});

it("no two facts of a chapter share an anchor", () => {
  const anchors = sections.flatMap((section) =>
    [...numberFacts(section, "en").keys()].map((id) => factAnchor(section, id)),
  );
  expect(new Set(anchors).size).toBe(anchors.length);
});
