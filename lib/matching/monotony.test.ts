import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import type { DirectoryUnit } from "@/lib/directory/unit";
import { labelledCases } from "@/scripts/labelled-cases";
import type { MatchDemand } from "./demand-text";
import { createEngine } from "./engine";
import type { CriterionKey, RankedMatch } from "./match";
import { deliveredModel } from "./models/models";

const unitsMax = 5;
const labelled = new Map(labelledCases().map(({ id, demand }) => [id, demand]));
const everybody = directoryRecords();
const all = { top: everybody.length };
const { excluded } = createEngine(deliveredModel, everybody).rank({}, all);
const offered = new Map(
  everybody
    .filter(
      ({ slug, units }) =>
        units.length <= unitsMax && excluded.every(({ institution }) => institution !== slug),
    )
    .map((record) => [record.slug, record]),
);

/** A small directory of real bodies, one of them to be changed, and a real demand. */
type Situation = { directory: DirectoryRecord[]; target: DirectoryRecord; demand: MatchDemand };

/** Slugs, the first that of the body to be changed, and the id of a case: short enough to read when a test is red. */
const situations = fc.record({
  slugs: fc.uniqueArray(fc.constantFrom(...offered.keys()), { minLength: 4, maxLength: 6 }),
  id: fc.constantFrom(...labelled.keys()),
});

function situationOf({ slugs, id }: { slugs: string[]; id: string }): Situation {
  const directory = slugs.flatMap((slug) => offered.get(slug) ?? []);
  const [target] = directory;
  const demand = labelled.get(id);
  if (target === undefined || demand === undefined) throw new Error("nothing to change or to ask");
  return { directory, target, demand };
}

const patient = { timeout: 60_000 };

// One seed, so that a red test is red again: field and concept hold by trial, not by proof.
const runs = { numRuns: 25, seed: 20_261_121 };

function matchesOf(directory: readonly DirectoryRecord[], demand: MatchDemand): RankedMatch[] {
  return createEngine(deliveredModel, directory).rank(demand, all).matches;
}

function matchOf({ directory, target, demand }: Situation): RankedMatch {
  const match = matchesOf(directory, demand).find(({ institution }) => institution === target.slug);
  if (match === undefined) throw new Error(`${target.slug} is not ranked`);
  return match;
}

function valueOf(situation: Situation, key: CriterionKey): number {
  return matchOf(situation).criteria.find((criterion) => criterion.key === key)?.value ?? NaN;
}

function changed(situation: Situation, change: Partial<DirectoryRecord>): Situation {
  const target = { ...situation.target, ...change };
  const directory = situation.directory.map((each) => (each === situation.target ? target : each));
  return { ...situation, directory, target };
}

function changedUnit(
  situation: Situation,
  place: number,
  change: (unit: DirectoryUnit) => Partial<DirectoryUnit>,
): Situation {
  const units = situation.target.units.map((unit, at) =>
    at === place % situation.target.units.length ? { ...unit, ...change(unit) } : unit,
  );
  return changed(situation, { units });
}

function added<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? [...items] : [...items, item];
}

/** Sums of fractions may differ in their last digits. */
const rounding = 1e-9;

describe("an institution that gains what a demand asks for", patient, () => {
  const services = fc.constantFrom(
    ...([
      "collaborative_rd",
      "contract_rd",
      "consultancy",
      "testing_certification",
      "pilot_production",
      "clinical_trials",
      "technology_licensing",
    ] as const),
  );

  const partnerConditions = "有专利许可，能做检测认证、中试和临床试验";

  it("never loses in role or conditions by a further service", () => {
    fc.assert(
      fc.property(situations, services, (given, service) => {
        const { demand, ...others } = situationOf(given);
        const situation = { ...others, demand: { ...demand, partnerConditions } };
        const more = changed(situation, { services: added(situation.target.services, service) });
        for (const key of ["role", "conditions"] as const) {
          expect(valueOf(more, key)).toBeGreaterThanOrEqual(valueOf(situation, key) - rounding);
        }
      }),
      runs,
    );
  });

  it("never loses in field by the demand's own field, in its list or in any of its units", () => {
    fc.assert(
      fc.property(situations, fc.nat(unitsMax), (given, place) => {
        const situation = situationOf(given);
        const field = situation.demand.techField ?? "";
        fc.pre(field !== "");
        const before = valueOf(situation, "field") - rounding;
        const { techFields } = situation.target;
        const inList = changed(situation, { techFields: added(techFields, field) });
        const inUnit = changedUnit(situation, place, ({ fields }) => ({
          fields: added(fields, field),
        }));
        expect(valueOf(inList, "field")).toBeGreaterThanOrEqual(before);
        expect(valueOf(inUnit, "field")).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  it("never loses in Jiangsu by a further link, and most is gained in the company's city", () => {
    fc.assert(
      fc.property(situations, (given) => {
        const situation = situationOf(given);
        const demand = { ...situation.demand, county: "320505" };
        const { jiangsu_links: links } = situation.target;
        const [none, before, linked, sameCity] = [
          [],
          links,
          [...links, "joint laboratory in Lianyungang"],
          [...links, "joint laboratory in Suzhou"],
        ].map((jiangsu_links) =>
          valueOf({ ...changed(situation, { jiangsu_links }), demand }, "jiangsu"),
        );
        expect(none).toBe(0);
        expect(linked).toBeGreaterThanOrEqual(before ?? NaN);
        expect(sameCity).toBe(1);
      }),
      runs,
    );
  });

  it("never loses in partner by being named, by any of its names", () => {
    fc.assert(
      fc.property(situations, (given) => {
        const situation = situationOf(given);
        const { demand, target } = situation;
        const before = valueOf(situation, "partner");
        for (const name of [target.names.zhHans, target.names.zhHant, target.names.en]) {
          const intendedPartners = `${demand.intendedPartners ?? ""}；${name}`;
          const named = { ...situation, demand: { ...demand, intendedPartners } };
          expect(valueOf(named, "partner")).toBeGreaterThan(0);
          expect(valueOf(named, "partner")).toBeGreaterThanOrEqual(before);
        }
      }),
      runs,
    );
  });
});

describe("a unit that gains words by which a demand names a concept", patient, () => {
  /**
   * Up to 0.05 was lost in trials where the words went to a unit that does not lead: a concept more units name
   * tells less, all the more in a directory of four bodies.
   */
  const rarityMax = 0.1;

  /** Words of the demand that name a concept some body of the directory answers to. */
  function conceptWords({ directory, demand }: Situation, choice: number): string {
    const named = matchesOf(directory, demand)
      .flatMap(({ evidence }) => evidence)
      .filter(({ concept }) => concept !== null);
    const chosen = named[choice % Math.max(1, named.length)];
    fc.pre(chosen !== undefined);
    const text = (demand as Readonly<Record<string, unknown>>)[chosen?.field ?? ""];
    return String(text).slice(chosen?.start, chosen?.end);
  }

  function withWords(situation: Situation, place: number, words: string): Situation {
    return changedUnit(situation, place, ({ can }) => ({
      can: { ...can, zhHans: [...can.zhHans, words] },
    }));
  }

  it("never loses its institution any of the concept criterion where it leads", () => {
    fc.assert(
      fc.property(situations, fc.nat(100), (given, choice) => {
        const situation = situationOf(given);
        const { unit } = matchOf(situation);
        const lead = situation.target.units.findIndex(({ id }) => id === unit);
        fc.pre(lead !== -1);
        const more = withWords(situation, lead, conceptWords(situation, choice));
        const before = valueOf(situation, "concept");
        expect(valueOf(more, "concept")).toBeGreaterThanOrEqual(before - rounding);
      }),
      runs,
    );
  });

  it("loses its institution next to nothing of it where it does not lead", () => {
    fc.assert(
      fc.property(situations, fc.nat(100), fc.nat(unitsMax), (given, choice, place) => {
        const situation = situationOf(given);
        const more = withWords(situation, place, conceptWords(situation, choice));
        const before = valueOf(situation, "concept");
        expect(valueOf(more, "concept")).toBeGreaterThanOrEqual(before - rarityMax);
      }),
      runs,
    );
  });
});
