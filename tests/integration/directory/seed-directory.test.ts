import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { entrySchema } from "@/lib/directory/entry";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { directoryRecords } from "@/lib/directory/record";
import { withDatabase } from "../database";

withDatabase();

const size = directoryRecords().length;

async function countRematches(): Promise<number> {
  const rows = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'rematch-all'`;
  return rows[0]?.count ?? 0;
}

const oldUnit = {
  id: "hkrita-old",
  position: 0,
  nameHans: "旧",
  nameHant: "舊",
  nameEn: "Old",
  canHans: [],
  canEn: [],
  techFields: [],
  maturity: "research",
  basis: "an older seed",
  confidence: "low",
  toVerify: true,
};

beforeEach(async () => {
  await db().institution.deleteMany();
  await seedDirectory();
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
});

describe("seedDirectory", () => {
  it("writes every record with its units once, and nothing the second time", async () => {
    const before = await db().institution.findMany({ orderBy: { id: "asc" } });
    expect(before).toHaveLength(size);
    expect(await db().institutionUnit.count()).toBe(
      directoryRecords().flatMap((record) => record.units).length,
    );
    expect(await seedDirectory()).toEqual({ written: 0, unchanged: size, kept: [] });
    expect(await db().institution.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await countRematches()).toBe(0);
  });

  it("asks for new matching in the transaction that writes", async () => {
    await db().institution.deleteMany();
    expect(await seedDirectory()).toEqual({ written: size, unchanged: 0, kept: [] });
    expect(await countRematches()).toBe(1);
  });

  it("leaves a row edited by hand as it is", async () => {
    await db().institution.update({
      where: { id: "astri" },
      data: { nameEn: "Edited", seedHash: "older", editedAt: new Date("2026-01-01") },
    });
    expect(await seedDirectory()).toEqual({ written: 0, unchanged: size - 1, kept: ["astri"] });
    expect(await db().institution.findUnique({ where: { id: "astri" } })).toMatchObject({
      nameEn: "Edited",
      version: 1,
    });
  });

  it("updates one row of an older seed and its units, and touches no other", async () => {
    await db().institution.update({
      where: { id: "hkrita" },
      data: { nameEn: "Old name", seedHash: "older" },
    });
    await db().institutionUnit.deleteMany({ where: { institutionId: "hkrita" } });
    await db().institutionUnit.create({ data: { ...oldUnit, institutionId: "hkrita" } });
    expect(await seedDirectory()).toEqual({ written: 1, unchanged: size - 1, kept: [] });
    const record = directoryRecords().find((each) => each.slug === "hkrita");
    const detail = await findInstitution("hkrita");
    expect(detail?.names.en).toBe(record?.names.en);
    expect(detail?.units.map((unit) => unit.id)).toEqual(record?.units.map((unit) => unit.id));
    expect(await db().institution.count({ where: { version: 2 } })).toBe(1);
    expect(await countRematches()).toBe(1);
  });

  it("marks a body that is no longer delivered as superseded, once", async () => {
    const astri = await db().institution.findUniqueOrThrow({ where: { id: "astri" } });
    const record = { ...entrySchema.parse(astri.record), slug: "gone" };
    await db().institution.create({ data: { ...astri, id: "gone", record } });
    expect(await seedDirectory()).toMatchObject({ written: 1, unchanged: size });
    expect((await findInstitution("gone"))?.status).toBe("superseded");
    expect(await seedDirectory()).toMatchObject({ written: 0, unchanged: size + 1 });
  });

  it("writes a description that has changed, and none over an edit by hand", async () => {
    const descriptionOf = async (slug: string) => (await findInstitution(slug))?.description;
    const delivered = directoryRecords().find(({ slug }) => slug === "astri")?.description;
    const line = { zhHans: "旧", zhHant: "舊", en: "old" };
    const older = { goodFor: line, text: line };
    for (const slug of ["astri", "hkrita"]) {
      const row = await db().institution.findUniqueOrThrow({ where: { id: slug } });
      await db().institution.update({
        where: { id: slug },
        data: {
          record: { ...entrySchema.parse(row.record), description: older },
          seedHash: "older",
          editedAt: slug === "hkrita" ? new Date("2026-01-01") : null,
        },
      });
    }
    expect(await seedDirectory()).toEqual({ written: 1, unchanged: size - 2, kept: ["hkrita"] });
    expect(delivered).toBeTruthy();
    expect(await descriptionOf("astri")).toEqual(delivered);
    expect(await descriptionOf("hkrita")).toEqual(older);
  });

  it("reads a row from before there were descriptions", async () => {
    const row = await db().institution.findUniqueOrThrow({ where: { id: "astri" } });
    const { description: _, ...record } = entrySchema.parse(row.record);
    await db().institution.update({ where: { id: "astri" }, data: { record } });
    expect((await findInstitution("astri"))?.description).toBeNull();
  });
});
