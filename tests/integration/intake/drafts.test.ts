import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { deleteDraft } from "@/lib/intake/commands/delete-draft";
import { saveCompanyDetails } from "@/lib/intake/commands/save-company-details";
import { saveDraft } from "@/lib/intake/commands/save-draft";
import { startDraft } from "@/lib/intake/commands/start-draft";
import { getCompanyDetails } from "@/lib/intake/queries/get-company-details";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { withDatabase } from "../database";
import { completeForm, exampleUscc, fileDemand, fillDraft, otherUscc } from "../demands";
import { clerkOf, reviewerOf } from "../people";

withDatabase();

describe("starting a draft", () => {
  it("gives the same draft to a repeated click", async () => {
    const clerk = await clerkOf(exampleUscc);
    const key = newId();
    const [one, two] = await Promise.all([startDraft(clerk, { key }), startDraft(clerk, { key })]);
    expect(two).toEqual(one);
    expect(await db().demand.count({ where: { id: one.demandId } })).toBe(1);
  });

  it("fills in what the company gave with its last demand, and an earlier demand when asked", async () => {
    const clerk = await clerkOf(exampleUscc);
    const earlier = await fileDemand(clerk);
    const fresh = await startDraft(clerk, { key: newId() });
    const copy = await startDraft(clerk, { key: newId(), fromDemandId: earlier.demandId });
    const { values } = await getOwnDemand(clerk, fresh);
    expect(values).toMatchObject({ contactName: completeForm.contactName, address: "示例路1号" });
    expect(values.title).toBeUndefined();
    expect((await getOwnDemand(clerk, copy)).values.title).toBe(completeForm.title);
  });

  it("is refused to reviewers, and from another company's demand", async () => {
    await expect(startDraft(reviewerOf(), { key: newId() })).rejects.toMatchObject({
      code: "forbidden",
    });
    const other = await fileDemand(await clerkOf(otherUscc), { uscc: otherUscc });
    const clerk = await clerkOf(exampleUscc);
    const stolen = startDraft(clerk, { key: newId(), fromDemandId: other.demandId });
    await expect(stolen).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("saving a draft", () => {
  it("keeps both people's fields when they write at the same moment", async () => {
    const clerk = await clerkOf(exampleUscc);
    const colleague = await clerkOf(exampleUscc);
    const { demandId, version: baseVersion } = await fillDraft(clerk);
    await Promise.all([
      saveDraft(clerk, { demandId, baseVersion, changes: { title: "甲的标题" } }),
      saveDraft(colleague, { demandId, baseVersion, changes: { address: "乙的地址" } }),
    ]);
    const { values } = await getOwnDemand(clerk, { demandId });
    expect(values).toMatchObject({ title: "甲的标题", address: "乙的地址" });
  });

  it("overwrites nobody: the second in one field is told who wrote what, and may insist", async () => {
    const clerk = await clerkOf(exampleUscc);
    const colleague = await clerkOf(exampleUscc);
    const { demandId, version: baseVersion } = await fillDraft(clerk);
    await saveDraft(clerk, { demandId, baseVersion, changes: { title: "甲" } });
    const late = { demandId, baseVersion, changes: { title: "乙" } };
    const { conflicts } = await saveDraft(colleague, late);
    expect(conflicts).toMatchObject([{ field: "title", theirs: "甲", mine: "乙" }]);
    expect(conflicts[0]?.mark.name).toBe(clerk.name);
    expect((await getOwnDemand(clerk, { demandId })).values.title).toBe("甲");
    await saveDraft(colleague, { ...late, insisted: ["title"] });
    expect((await getOwnDemand(clerk, { demandId })).values.title).toBe("乙");
  });

  it("stores contacts as ciphertext", async () => {
    const clerk = await clerkOf(exampleUscc);
    const { demandId } = await fillDraft(clerk, { contactName: "示例人名某某" });
    const row = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
    expect(JSON.stringify(row)).not.toContain("示例人名某某");
    expect((await getOwnDemand(clerk, { demandId })).values.contactName).toBe("示例人名某某");
  });

  it("is refused to another company and once the demand is with the reviewers", async () => {
    const clerk = await clerkOf(exampleUscc);
    const filed = await fileDemand(clerk);
    const late = { demandId: filed.demandId, baseVersion: filed.version, changes: { title: "晚" } };
    await expect(saveDraft(clerk, late)).rejects.toMatchObject({ code: "closed" });
    const stranger = await clerkOf(otherUscc);
    await expect(saveDraft(stranger, late)).rejects.toMatchObject({ code: "notFound" });
    await expect(saveDraft(null, late)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("deleting a draft", () => {
  it("deletes it once, and never a submitted demand", async () => {
    const clerk = await clerkOf(exampleUscc);
    const { demandId } = await fillDraft(clerk);
    const input = { key: newId(), demandId };
    expect(await deleteDraft(clerk, input)).toEqual({ demandId });
    expect(await deleteDraft(clerk, input)).toEqual({ demandId });
    const filed = await fileDemand(clerk);
    const refused = deleteDraft(clerk, { key: newId(), demandId: filed.demandId });
    await expect(refused).rejects.toMatchObject({ code: "closed" });
  });
});

describe("the company's details", () => {
  it("are kept as typed, and a colleague's newer version is not overwritten", async () => {
    const clerk = await clerkOf(exampleUscc);
    const { version } = await getCompanyDetails(clerk);
    const values = { mainBusiness: "新业务", employees: "不是数字" };
    await saveCompanyDetails(clerk, { key: newId(), version, values });
    expect((await getCompanyDetails(clerk)).values).toMatchObject(values);
    const late = saveCompanyDetails(clerk, { key: newId(), version, values: {} });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    await expect(getCompanyDetails(reviewerOf())).rejects.toMatchObject({ code: "forbidden" });
  });
});
