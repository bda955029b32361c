import { describe, expect, it } from "vitest";
import type { DirectoryRecord } from "@/lib/directory/record";
import { recordOf, unitOf } from "@/tests/fixtures/matching/records";
import type { MatchDemand } from "./demand-text";
import { createEngine } from "./engine";
import type { Ranking } from "./match";
import type { Model } from "./models/model-file";
import { deliveredModel, models } from "./models/models";

const units = (id: string) => [unitOf(id, ["钙钛矿太阳能电池封装", "叠层电池"], ["06.02.01"])];
const techFields = ["06.02.01"];
const all = 100;

/** Bodies of other subjects: what everybody names says little. */
const others = Array.from({ length: 20 }, (_, at) =>
  recordOf(`y-${at}`, { units: [unitOf(`y-${at}-1`, ["水稻育种", "海水养殖"])] }),
);

function rank(records: readonly DirectoryRecord[], demand: MatchDemand): Ranking {
  return createEngine(deliveredModel, [...records, ...others]).rank(demand, { top: all });
}

/** The band of the first body where the best band begins otherwise than delivered. */
function bandOfFirst(
  records: readonly DirectoryRecord[],
  demand: MatchDemand,
  change: Partial<Model["weights"]["bands"]>,
) {
  const { bands, ...weights } = deliveredModel.weights;
  const model = { ...deliveredModel, weights: { ...weights, bands: { ...bands, ...change } } };
  return createEngine(model, [...records, ...others]).rank(demand, { top: 1 }).matches[0]?.band;
}

const slugsOf = ({ matches }: Ranking) => matches.map(({ institution }) => institution);

describe("who does what", () => {
  const services = ["collaborative_rd", "contract_rd", "consultancy"] as const;
  const bodies = [
    recordOf("lab", {
      kind: "innohk_air",
      services: [...services],
      units: units("lab-1"),
      techFields,
    }),
    recordOf("centre", {
      kind: "rd_centre",
      services: [...services],
      units: units("centre-1"),
      techFields,
    }),
  ];
  const topic = { title: "钙钛矿叠层电池", techField: "06.02.01" };

  it("puts the laboratory first for joint research, the contract centre for ordered work", () => {
    const joint = rank(bodies, {
      ...topic,
      categories: ["TECH_RD"],
      cooperationModes: ["JOINT_DEVELOPMENT"],
    });
    const ordered = rank(bodies, {
      ...topic,
      categories: ["TECH_RENOVATION"],
      cooperationModes: ["COMMISSIONED_RD"],
    });
    expect([slugsOf(joint)[0], slugsOf(ordered)[0]]).toEqual(["lab", "centre"]);
  });

  it("offers a public body without technical work only where its service is what is asked for", () => {
    const park = recordOf("landing", {
      kind: "public_body",
      services: ["space", "matchmaking"],
      units: [unitOf("landing-1", ["企业落户与孵化器空间"])],
    });
    expect(slugsOf(rank([...bodies, park], topic))).not.toContain("landing");
    const space = { title: "在香港设立研发公司，入驻孵化器", description: "要场地，在港设立公司" };
    expect(slugsOf(rank([...bodies, park], space))[0]).toBe("landing");
  });
});

describe("a laboratory and its host", () => {
  it("stand in this order where the laboratory fits as well", () => {
    const host = recordOf("a-host", { kind: "university", units: units("host-1"), techFields });
    const lab = recordOf("b-lab", {
      kind: "university",
      hosts: ["a-host"],
      units: units("lab-1"),
      techFields,
    });
    expect(slugsOf(rank([host, lab], { title: "钙钛矿叠层电池" })).slice(0, 2)).toEqual([
      "b-lab",
      "a-host",
    ]);
  });
});

describe("a named partner", () => {
  const solar = recordOf("solar", {
    units: units("solar-1"),
    techFields,
    services: ["contract_rd"],
  });
  const better = recordOf("better", { units: units("better-1"), techFields });
  const other = recordOf("other", { units: [unitOf("other-1", ["抗体药物筛选"])] });
  const demand: MatchDemand = {
    title: "钙钛矿太阳能电池，叠层电池",
    description: "钙钛矿太阳能电池与叠层电池封装",
    techField: "06.02.01",
    cooperationModes: ["JOINT_DEVELOPMENT"],
  };
  const reasonOf = ({ matches }: Ranking, slug: string) =>
    matches
      .find(({ institution }) => institution === slug)
      ?.criteria.find(({ key }) => key === "partner")
      ?.reasons.map(({ code }) => code);

  it("stands first where it fits", () => {
    const ranking = rank([solar, better], { ...demand, intendedPartners: "甲乙丙solar所" });
    expect(slugsOf(rank([solar, better], demand))[0]).toBe("better");
    expect(slugsOf(ranking)[0]).toBe("solar");
    expect(reasonOf(ranking, "solar")).toEqual(["partner.named"]);
  });

  it("is marked where it does not, and does not lead", () => {
    const ranking = rank([better, other], { ...demand, intendedPartners: "甲乙丙other所" });
    expect(slugsOf(ranking)[0]).toBe("better");
    expect(reasonOf(ranking, "other")).toEqual(["partner.doubtful"]);
  });

  it("does not count where the text rules it out", () => {
    const ranking = rank([solar, better], { ...demand, partnerConditions: "不考虑甲乙丙solar所" });
    expect(reasonOf(ranking, "solar")).toEqual([]);
  });
});

describe("the best band", () => {
  it("stays empty where field, role and links speak for a body, but no topic does", () => {
    const bodies = [
      recordOf("near", {
        kind: "university",
        units: [unitOf("near-1", ["抗体药物筛选"], ["06.02.01"])],
        techFields,
        services: ["collaborative_rd", "contract_rd", "technology_licensing", "consultancy"],
        jiangsu_links: ["Nanjing"],
      }),
    ];
    const ranking = rank(bodies, {
      title: "钙钛矿叠层电池",
      techField: "06.02.01",
      categories: ["TECH_RD"],
      cooperationModes: ["JOINT_DEVELOPMENT"],
    });
    expect(ranking.matches.map(({ band }) => band)).not.toContain("strong");
    expect(ranking.verdict).not.toBe("matched");
  });

  it("and the verdict agree", () => {
    const bodies = [recordOf("solar", { kind: "university", units: units("solar-1"), techFields })];
    const ranking = rank(bodies, {
      title: "钙钛矿太阳能电池，叠层电池",
      description: "钙钛矿太阳能电池封装，叠层电池",
      techField: "06.02.01",
      cooperationModes: ["JOINT_DEVELOPMENT"],
    });
    expect(ranking.matches[0]?.band).toBe("strong");
    expect(ranking.verdict).toBe("matched");
  });

  it("begins higher where nobody in the directory speaks of much that is asked for", () => {
    const bodies = [recordOf("solar", { kind: "university", units: units("solar-1"), techFields })];
    const asked = { techField: "06.02.01", cooperationModes: ["JOINT_DEVELOPMENT" as const] };
    const near = { ...asked, title: "钙钛矿太阳能电池", description: "封装" };
    const half = {
      ...asked,
      title: "钙钛矿太阳能电池，浮法玻璃，水泥熟料",
      description: "封装；浮法玻璃，水泥熟料，复合肥",
    };
    const [alone, beside] = [rank(bodies, near), rank(bodies, half)];
    expect(alone.verdict).toBe("matched");
    expect(beside.verdict).not.toBe("matched");
    // The rule alone does it: without it the score would do.
    expect(bandOfFirst(bodies, half, { unserved: 0 })).toBe("strong");
  });

  it("begins higher for a body whose words are not those of the demand", () => {
    const solar = [recordOf("solar", { kind: "university", units: units("solar-1"), techFields })];
    const asked = { techField: "06.02.01", cooperationModes: ["JOINT_DEVELOPMENT" as const] };
    const inItsWords = { ...asked, title: "钙钛矿太阳能电池", description: "封装" };
    const inOthers = { ...asked, title: "perovskite solar cell", description: "perovskite" };
    const strict = { wording: 60 };
    expect(bandOfFirst(solar, inItsWords, strict)).toBe("strong");
    expect(bandOfFirst(solar, inOthers, strict)).toBe("good");
    expect(bandOfFirst(solar, inOthers, { wording: 0 })).toBe("strong");
  });
});

describe("a short word of the problem", () => {
  it("raises the best band where it alone hints at something, not beside another one or a name", () => {
    const solar = [recordOf("solar", { kind: "university", units: units("solar-1"), techFields })];
    const bandWith = (description: string) =>
      bandOfFirst(
        solar,
        {
          title: "钙钛矿太阳能电池",
          description,
          techField: "06.02.01",
          cooperationModes: ["JOINT_DEVELOPMENT"],
        },
        { unserved: 0, doubtful: 60 },
      );
    expect(bandWith("停机，停机")).toBe("good");
    expect(bandWith("停机，换刀")).toBe("strong");
    expect(bandWith("预测性维护")).toBe("strong");
  });
});

describe("a body of unverified status", () => {
  const demand = {
    title: "钙钛矿太阳能电池，叠层电池",
    description: "钙钛矿太阳能电池封装，叠层电池",
    techField: "06.02.01",
    cooperationModes: ["JOINT_DEVELOPMENT" as const],
  };
  const unverified = recordOf("a-first", {
    kind: "university",
    status: "unverified",
    units: units("a-first-1"),
    techFields,
  });
  const checked = recordOf("b-second", {
    kind: "university",
    units: units("b-second-1"),
    techFields,
  });

  it("stands behind one that fits as well, outside the best band, and is marked", () => {
    const { matches } = rank([unverified, checked], demand);
    const first = matches.slice(0, 2);
    expect(first.map(({ institution, band }) => [institution, band])).toEqual([
      ["b-second", "strong"],
      ["a-first", "good"],
    ]);
    const codes = matches.map(({ criteria }) =>
      criteria.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    );
    expect(codes[0]).not.toContain("role.unverified");
    expect(codes[1]).toContain("role.unverified");
  });

  it("alone makes no match", () => {
    expect(rank([unverified], demand).verdict).toBe("weak");
  });

  it("is treated as any other by the model before", () => {
    const older = models.find(({ version }) => version === "1.0.0");
    const bodies = [unverified, checked, ...others];
    const { matches } = createEngine(older ?? deliveredModel, bodies).rank(demand, { top: 2 });
    expect(matches[0]?.institution).toBe("a-first");
  });
});
