import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locales";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { withdrawDemand } from "@/lib/intake/commands/withdraw-demand";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { refreshSearchIndex } from "@/lib/search/commands/refresh-search-index";
import type { DocumentKind, SearchGroup } from "@/lib/search/documents";
import type { Piece } from "@/lib/search/highlight";
import { searchPortal, type SearchRequest } from "@/lib/search/queries/search-portal";
import { withDatabase } from "../database";
import { completeForm, exampleUscc } from "../demands";
import { clerkOf, reviewerOf } from "../people";
import { publishedDemand, seen, submittedDemand } from "../review/make-demand";

withDatabase();

beforeAll(async () => {
  await seedDirectory();
  await refreshSearchIndex();
});

async function search(q: string, more: Partial<SearchRequest> = {}) {
  return searchPortal({ q, group: null, page: 1, locale: "zh-Hans", ...more });
}

async function found(q: string, group: SearchGroup, locale: Locale = "zh-Hans") {
  const answer = await search(q, { group, locale });
  return answer.groups.find((each) => each.group === group)?.results ?? [];
}

async function refsOf(q: string, group: SearchGroup): Promise<string[]> {
  return (await found(q, group)).map(({ ref }) => ref);
}

/** Every document of a kind a query finds, on all pages. */
async function allRefs(q: string, group: SearchGroup, kind: DocumentKind): Promise<string[]> {
  const refs: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await search(q, { group, page });
    const results = answer.groups.find((each) => each.group === group)?.results ?? [];
    if (results.length === 0) return refs.toSorted();
    refs.push(...results.filter((result) => result.kind === kind).map(({ ref }) => ref));
  }
}

const marked = (pieces: readonly Piece[]) =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);

describe("a search finds the same in every script and wording", () => {
  it.each([
    ["芯片", "晶片"],
    ["机器人", "機械人"],
    ["信息", "資訊"],
    ["人工智能", "人工智慧"],
    ["量子", "量子"],
    ["科技园", "科技園"],
  ])("%s and %s", async (mainland, hongKong) => {
    for (const [group, kind] of [
      ["directory", "institution"],
      ["profile", "fact"],
      ["schemes", "scheme"],
    ] as const) {
      const expected = await allRefs(mainland, group, kind);
      expect(await allRefs(hongKong, group, kind)).toEqual(expected);
    }
    expect((await search(mainland)).total).toBeGreaterThan(0);
  });

  it("full-width, capital and small letters", async () => {
    expect(await refsOf("ＡＳＴＲＩ", "directory")).toEqual(await refsOf("astri", "directory"));
    expect((await refsOf("astri", "directory"))[0]).toBe("astri");
  });
});

describe("a body is found", () => {
  it.each([
    "APAS",
    "apas",
    "汽车零部件研究及发展中心",
    "汽車零部件研究及發展中心",
    "Automotive Parts and Accessory Systems R&D Centre",
    "汽車科技研發中心",
    "Automotive Platforms and Application Systems",
  ])("by its abbreviation, its former and its present names: %s", async (name) => {
    expect((await refsOf(name, "directory"))[0]).toBe("apas");
  });

  it("by what it works on, and its name shows why", async () => {
    const results = await found("汽車零部件研究及發展中心", "directory", "zh-Hant");
    expect(results[0]?.metNames[0]).toMatchObject({ kind: "formerName" });
    expect(await refsOf("换电系统", "directory")).toContain("apas");
    expect(await refsOf("換電系統", "directory")).toContain("apas");
  });

  it("and not one that merely has the words of another's long name in its texts", async () => {
    expect(await refsOf("APAS", "directory")).not.toContain("astri");
  });

  it("by words of the other language for the same thing", async () => {
    const english = await allRefs("semiconductor", "directory", "institution");
    expect(english.length).toBeGreaterThan(0);
    expect(english).toEqual(
      expect.arrayContaining((await refsOf("半导体", "directory")).slice(0, 5)),
    );
  });

  it("in the profile under its present name when its abbreviation is asked for", async () => {
    const written = await found("香港生产力促进局", "profile");
    expect(written.length).toBeGreaterThan(0);
    const refs = await refsOf("HKPC", "profile");
    expect(refs).toEqual(expect.arrayContaining(written.slice(0, 3).map(({ ref }) => ref)));
  });
});

describe("English words are found by their beginnings", () => {
  it("but not by their middles", async () => {
    const whole = await allRefs("innovation", "profile", "fact");
    expect(whole.length).toBeGreaterThan(0);
    expect(await allRefs("innovat", "profile", "fact")).toEqual(expect.arrayContaining(whole));
    expect(await found("nnovation", "profile", "en")).toEqual([]);
  });

  it("in the plural as in the singular", async () => {
    expect(await allRefs("laboratories", "profile", "section")).toEqual(
      await allRefs("laboratory", "profile", "section"),
    );
  });
});

describe("results", () => {
  it("stand in groups with the count of each, the first of each shown", async () => {
    const { groups, total } = await search("创新");
    expect(groups.map(({ group }) => group)).toEqual(["directory", "schemes", "profile", "data"]);
    for (const group of groups) expect(group.results.length).toBe(Math.min(5, group.total));
    expect(total).toBe(groups.reduce((sum, group) => sum + group.total, 0));
  });

  it("are all of a group on its pages, none twice", async () => {
    const { groups } = await search("创新");
    const schemes = groups.find(({ group }) => group === "schemes");
    const refs = await allRefs("创新", "schemes", "scheme");
    expect(refs).toHaveLength(schemes?.total ?? -1);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it("keep the counts of the other groups beside one group's page", async () => {
    const [whole, one] = [
      await search("创新"),
      await search("创新", { group: "schemes", page: 1 }),
    ];
    const counts = ({ groups }: typeof whole) => groups.map(({ group, total }) => [group, total]);
    expect(counts(one)).toEqual(counts(whole));
    expect(one.groups.filter(({ results }) => results.length > 0)).toHaveLength(1);
  });

  it("put what is called so first, then titles, then texts", async () => {
    expect((await refsOf("TVP", "schemes"))[0]).toBe("tvp");
    expect((await refsOf("科技券", "schemes"))[0]).toBe("tvp");
    const results = await found("数码港", "schemes");
    const inTitle = results.map(({ title }) => marked(title).length > 0);
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
    expect(inTitle).toContain(true);
    expect(inTitle).toContain(false);
  });

  it("are marked in the reader's script, whatever was typed", async () => {
    const [inHongKong] = await found("机器人", "directory", "zh-Hant");
    const words = [...(inHongKong?.title ?? []), ...(inHongKong?.excerpt ?? [])];
    expect(marked(words)).toContain("機械人");
    const [onMainland] = await found("機械人", "directory", "zh-Hans");
    expect(marked([...(onMainland?.title ?? []), ...(onMainland?.excerpt ?? [])])).toContain(
      "机器人",
    );
  });

  it("come from the words apart where nothing holds them together, and say so", async () => {
    const answer = await search("香港人工智能的芯片");
    expect(answer.isRelaxed).toBe(true);
    expect(answer.total).toBeGreaterThan(0);
    expect((await search("人工智能")).isRelaxed).toBe(false);
  });
});

describe("whatever is typed is answered", () => {
  it.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["punctuation", "，。！"],
    ["a pattern", "%_%"],
    ["a backslash", "\\"],
    ["a control character", "\u0000"],
    ["a statement", "'; drop table qqzz; --"],
    ["a script", "<script>qqzz()</script>"],
    ["rare characters", "𠮷".repeat(500)],
  ])("%s: nothing found", async (_kind, q) => {
    expect(await search(q)).toMatchObject({ total: 0, groups: [] });
  });

  it("a long query is cut and says so", async () => {
    const answer = await search(`数码港 ${"很长".repeat(200)}`);
    expect(answer.isCut).toBe(true);
    expect([...answer.query].length).toBeLessThanOrEqual(80);
  });

  it("a query of nothing known offers its words one by one", async () => {
    expect((await search("芯片 qqqqzzzz")).wordsToTry).toEqual(["芯片", "qqqqzzzz"]);
  });

  it("% and _ are no patterns", async () => {
    expect((await search("a%c")).total).toBe((await search("a c")).total);
  });
});

describe("a published demand", () => {
  const name = "示例精密机械有限公司";
  const words = {
    title: `${name}的谐波减速器柔轮寿命`,
    description: `${name}需要提高柔轮寿命；示例精密机械的产线可供试验。`,
  };

  async function demandRefs(q: string) {
    return refsOf(q, "demands");
  }

  it("is found from the moment it is published, in either script, and no more once it is withdrawn", async () => {
    const demandId = await publishedDemand(reviewerOf(), { title: "柔轮寿命之一" });
    const { number } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
    expect(await demandRefs("柔轮寿命之一")).toEqual([number]);
    expect(await demandRefs("柔輪壽命之一")).toEqual([number]);
    expect(await demandRefs(number ?? "")).toEqual([number]);
    await withdrawDemand(await clerkOf(exampleUscc), { ...(await seen(demandId)), key: newId() });
    expect(await demandRefs("柔轮寿命之一")).toEqual([]);
    expect((await search("柔轮寿命之一")).groups).toEqual([]);
  });

  it("is found no more once it is closed", async () => {
    const reviewer = reviewerOf();
    const demandId = await publishedDemand(reviewer, { title: "柔轮寿命之二" });
    expect(await demandRefs("柔轮寿命之二")).toHaveLength(1);
    await closeDemand(reviewer, { ...(await seen(demandId)), reason: "agreed", note: "" });
    expect(await demandRefs("柔轮寿命之二")).toEqual([]);
  });

  it("is never found by its company, its contacts or what is not published of it", async () => {
    await publishedDemand(reviewerOf(), words);
    expect((await demandRefs("谐波减速器柔轮寿命")).length).toBeGreaterThan(0);
    for (const hidden of [
      name,
      "示例精密机械",
      "示例精密機械",
      completeForm.contactName,
      completeForm.contactPhone,
      completeForm.email,
      completeForm.mainBusiness,
    ]) {
      const q = String(hidden);
      expect({ q, refs: await demandRefs(q) }).toEqual({ q, refs: [] });
    }
    const rows = await db().searchDocument.findMany({ where: { kind: "demand" } });
    expect(JSON.stringify(rows)).not.toContain("示例精密");
  });

  it("is not found before it is published", async () => {
    await submittedDemand({ title: "尚未公布的柔轮" });
    await refreshSearchIndex();
    expect(await demandRefs("尚未公布的柔轮")).toEqual([]);
  });
});

describe("a refresh", () => {
  it("writes nothing where nothing has changed", async () => {
    await refreshSearchIndex();
    const result = await refreshSearchIndex();
    expect(result).toMatchObject({ written: 0, removed: 0 });
    expect(result.unchanged).toBeGreaterThan(600);
  });

  it("takes in an entry that was edited and drops what is gone", async () => {
    await refreshSearchIndex();
    const row = await db().institution.findUniqueOrThrow({ where: { id: "apas" } });
    const record = JSON.parse(JSON.stringify(row.record)) as { aliases: string[] };
    record.aliases.push("演示别名中心");
    await db().institution.update({ where: { id: "apas" }, data: { record } });
    await db().searchDocument.update({ where: { id: "scheme:tvp" }, data: { id: "scheme:gone" } });
    expect(await refreshSearchIndex()).toMatchObject({ written: 2, removed: 1 });
    expect((await refsOf("演示別名中心", "directory"))[0]).toBe("apas");
  });
});
