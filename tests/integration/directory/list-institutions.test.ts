import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { directoryFilterSchema } from "@/lib/directory/directory-filter";
import { pastStatuses } from "@/lib/directory/entry";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { findSlugByName } from "@/lib/directory/queries/find-slug-by-name";
import { listInstitutions } from "@/lib/directory/queries/list-institutions";
import { loadNetwork } from "@/lib/directory/queries/load-network";
import { withDatabase } from "../database";

withDatabase();

const all = 1000;

async function list(query: Record<string, string> = {}, pageSize = all) {
  const listing = await listInstitutions(directoryFilterSchema.parse(query), {
    pageSize,
    locale: "zh-Hans",
  });
  return { ...listing, slugs: listing.institutions.map(({ slug }) => slug) };
}

beforeAll(async () => {
  await seedDirectory();
});

describe("listInstitutions", () => {
  it("shows every body but those of the past, each once over its pages", async () => {
    const { total, slugs, institutions } = await list();
    const past = await db().institution.count({ where: { status: { in: [...pastStatuses] } } });
    expect(total).toBe((await db().institution.count()) - past);
    expect(institutions.filter(({ status }) => pastStatuses.has(status))).toEqual([]);
    const pages = await Promise.all(
      ["1", "2", "3", "4", "5"].map((page) => list({ page }, Math.ceil(all / 40))),
    );
    expect(pages.flatMap((page) => page.slugs)).toEqual(slugs);
  });

  it.each([
    ["应科院", "astri"],
    ["機械人", "innohk-cair"],
    ["汽车零部件研究及发展中心", "apas"],
    ["汽車零部件研究及發展中心", "apas"],
    ["工业邨", "hkstp-innoparks"],
    ["hkrita", "hkrita"],
  ])("finds by “%s”, whichever name and script that is", async (q, slug) => {
    expect((await list({ q })).slugs).toContain(slug);
  });

  it("shows a merged body to those who name it, marked as such, and nowhere else", async () => {
    const { institutions } = await list({ q: "NAMI" });
    expect(institutions.find(({ slug }) => slug === "nami")?.status).toBe("merged");
    expect((await list({ kind: "rd_centre" })).slugs).not.toContain("nami");
    expect((await list({ status: "superseded" })).total).toBe(
      await db().institution.count({ where: { status: "superseded" } }),
    );
  });

  it("counts each choice of a facet under the other filters", async () => {
    const { facets } = await list({ host: "polyu" });
    for (const { value, count } of facets.kind) {
      expect((await list({ host: "polyu", kind: value })).total).toBe(count);
    }
    expect(facets.status).toContainEqual({ value: "superseded", count: 1 });
    expect(facets.host.map(({ value }) => value)).toContain("hku");
  });

  it("follows a change in the database at once", async () => {
    const before = await list({ kind: "university" });
    const where = { id: "lingnan" };
    await db().institution.update({ where, data: { status: "closed" } });
    const after = await list({ kind: "university" });
    expect(after.total).toBe(before.total - 1);
    expect((await findInstitution("lingnan"))?.status).toBe("closed");
    await db().institution.update({ where, data: { status: "active" } });
  });
});

describe("findInstitution", () => {
  it("leads from a merged body to its successor, and back", async () => {
    expect((await findInstitution("nami"))?.successorLink?.slug).toBe("astri");
    const astri = await findInstitution("astri");
    expect(astri?.predecessors.map(({ slug }) => slug)).toEqual(["nami"]);
  });

  it("names partners inside and outside the directory", async () => {
    const access = await findInstitution("innohk-access");
    expect(access?.partners.map(({ slug, name }) => slug ?? name.en)).toEqual([
      "Stanford University",
      "hku",
      "cuhk",
    ]);
    const hku = await findInstitution("hku");
    expect(hku?.partners.map(({ slug }) => slug)).toContain("innohk-access");
  });
});

describe("findSlugByName", () => {
  it.each([
    ["HKSTP", "hkstp"],
    ["工業邨", "hkstp-innoparks"],
    ["创新及科技局", "itib"],
    ["国家重点实验室", null],
    ["no such body", null],
  ])("leads from “%s” to %s", async (name, slug) => {
    expect(await findSlugByName(name)).toBe(slug);
  });
});

describe("loadNetwork", () => {
  it("holds the laboratories of the directory in the database", async () => {
    const { clusters } = await loadNetwork();
    const kinds = ["innohk_health", "innohk_air", "innohk_seam"];
    expect(clusters.flatMap(({ labs }) => labs)).toHaveLength(
      await db().institution.count({ where: { kind: { in: kinds }, status: "active" } }),
    );
  });
});
