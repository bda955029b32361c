import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { institutionKinds } from "@/lib/directory/entry";
import { optionsOf } from "@/lib/taxonomy/enums";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { coFundingFits } from "./scheme-codes";
import { schemesFor, schemeWeights, type SchemeDemand } from "./schemes-for";
import { schemes } from "./schemes";

const codesOf = (id: "demandCategory" | "cooperationMode") => optionsOf(id).map(({ code }) => code);

const demands = fc.record({
  categories: fc.uniqueArray(fc.constantFrom(...codesOf("demandCategory"))),
  cooperationModes: fc.uniqueArray(fc.constantFrom(...codesOf("cooperationMode"))),
  techField: fc.option(fc.constantFrom(...techFields.items.map(({ code }) => code))),
  budgetWanYuan: fc.option(fc.integer({ min: 1, max: 100_000 })),
});
const partners = fc.option(fc.record({ kind: fc.constantFrom(...institutionKinds) }));

describe("schemesFor", () => {
  it("weighs to a hundred", () => {
    expect(Object.values(schemeWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("gives bounded scores in falling order, ties to the easier way in, each with a reason", () => {
    fc.assert(
      fc.property(demands, partners, (demand, partner) => {
        const ranked = schemesFor(demand, partner);
        ranked.forEach(({ scheme, score, reasons }, index) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(reasons.length).toBeGreaterThan(1);
          const next = ranked[index + 1];
          if (next === undefined) return;
          expect(next.score).toBeLessThanOrEqual(score);
          const isEasier =
            coFundingFits.indexOf(scheme.coFundingFit) <=
            coFundingFits.indexOf(next.scheme.coFundingFit);
          expect(next.score < score || isEasier).toBe(true);
        });
      }),
    );
  });

  it("never offers a closed scheme or one that only gives context", () => {
    expect(schemes.filter(({ status }) => status === "closed").map(({ id }) => id)).toEqual([
      "tvp",
    ]);
    fc.assert(
      fc.property(demands, partners, (demand, partner) => {
        for (const { scheme } of schemesFor(demand, partner)) {
          expect(scheme.status).not.toBe("closed");
          expect(scheme.coFundingFit).not.toBe("context");
        }
      }),
    );
  });

  it("scores a scheme no lower when the demand also ticks a mode of the scheme alone", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        const before = schemesFor({ ...demand, cooperationModes: ["TRANSFER"] });
        const after = schemesFor({ ...demand, cooperationModes: ["JOINT_DEVELOPMENT"] });
        const score = (list: typeof before) =>
          list.find(({ scheme }) => scheme.id === "mhkjfs")?.score ?? 0;
        expect(score(after)).toBeGreaterThanOrEqual(score(before));
      }),
    );
  });

  const jointChip: SchemeDemand = {
    categories: ["TECH_RD"],
    cooperationModes: ["JOINT_DEVELOPMENT"],
    techField: "01.02.01",
    budgetWanYuan: 500,
  };
  const idsFor = (...input: Parameters<typeof schemesFor>) =>
    schemesFor(...input).map(({ scheme }) => scheme.id);

  it("puts the joint funding scheme first for joint development", () => {
    expect(idsFor(jointChip)[0]).toBe("mhkjfs");
    expect(idsFor(jointChip, { kind: "university" })[0]).toBe("mhkjfs");
  });

  it("names what the partner's own funder pays for", () => {
    const demand = { ...jointChip, cooperationModes: ["COMMISSIONED_RD"], techField: "08.04.02" };
    expect(idsFor(demand, { kind: "rd_centre" }).slice(0, 3)).toContain("rdcentres-programme");
    const innohk = schemesFor({ ...demand, techField: "02.01.01" }, { kind: "innohk_health" });
    const own = innohk.find(({ scheme }) => scheme.id === "innohk");
    expect(own?.reasons.map(({ code }) => code)).toContain("partnerIsFunded");
  });

  it("offers equity seekers the venture funds and transfer offices, no research grants", () => {
    const ids = idsFor({
      categories: ["PATENT"],
      cooperationModes: ["EQUITY"],
      techField: "04.03.01",
    });
    expect(ids).toEqual(expect.arrayContaining(["itvf", "tto-funding", "raise-plus"]));
    expect(ids).not.toContain("skl-cnerc-funding");
  });

  it("keeps schemes of another field out", () => {
    expect(idsFor(jointChip)).not.toContain("smart-traffic-fund");
    expect(idsFor({ ...jointChip, techField: "01.08.01" })).toContain("smart-traffic-fund");
  });

  it("says where a small budget is out of reach of a scheme for large projects", () => {
    const demand = { ...jointChip, cooperationModes: ["JOINT_ENTITY"], techField: "08.04.02" };
    const nias = (budgetWanYuan: number) =>
      schemesFor({ ...demand, budgetWanYuan }).find(({ scheme }) => scheme.id === "nias");
    expect(nias(300)?.reasons.map(({ code }) => code)).toContain("forLargeProjects");
    expect(nias(30_000)?.score).toBeGreaterThan(nias(300)?.score ?? 100);
  });

  it("puts a scheme with large least grants behind for a budget below the company's share of them", () => {
    const raise = (budgetWanYuan: number) =>
      schemesFor({ ...jointChip, techField: "02.01.01", budgetWanYuan }).find(
        ({ scheme }) => scheme.id === "raise-plus",
      );
    expect(raise(200)?.reasons.map(({ code }) => code)).toContain("forLargeProjects");
    expect(raise(450)?.reasons.map(({ code }) => code)).not.toContain("forLargeProjects");
  });

  it("says where the partner at hand cannot apply", () => {
    const ranked = schemesFor(jointChip, { kind: "science_park" });
    const ftrss = ranked.find(({ scheme }) => scheme.id === "ftrss");
    expect(ftrss?.reasons.map(({ code }) => code)).toContain("otherApplicant");
  });
});
