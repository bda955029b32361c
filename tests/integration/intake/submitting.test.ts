import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { submitDemand } from "@/lib/intake/commands/submit-demand";
import { withdrawDemand } from "@/lib/intake/commands/withdraw-demand";
import { getSubmittedForm } from "@/lib/intake/queries/get-submitted-form";
import { listOwnDemands } from "@/lib/intake/queries/list-own-demands";
import { withDatabase } from "../database";
import { exampleUscc, fileDemand, fillDraft, otherUscc } from "../demands";
import { clerkOf, officerOf, reviewerOf } from "../people";

withDatabase();

async function countJobs(demandId: string): Promise<number> {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where key = ${`run-matching:${demandId}`}`;
  return Number(rows[0]?.count ?? 0);
}

describe("submitting", () => {
  it("gives one number and one matching job to a request sent twice at once", async () => {
    const clerk = await clerkOf(exampleUscc);
    const draft = await fillDraft(clerk);
    const input = { key: newId(), ...draft };
    const [one, two] = await Promise.all([submitDemand(clerk, input), submitDemand(clerk, input)]);
    expect(one.number).toMatch(/^JS-\d{4}-\d{6}$/);
    expect(two).toEqual(one);
    expect(await countJobs(draft.demandId)).toBe(1);
  });

  it("lets only one of two tabs through when each has its own key", async () => {
    const clerk = await clerkOf(exampleUscc);
    const draft = await fillDraft(clerk);
    const answers = await Promise.allSettled([
      submitDemand(clerk, { key: newId(), ...draft }),
      submitDemand(clerk, { key: newId(), ...draft }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("gives ten demands filed at the same time ten consecutive numbers", async () => {
    const clerk = await clerkOf(exampleUscc);
    const drafts = await Promise.all(Array.from({ length: 10 }, async () => fillDraft(clerk)));
    const filed = await Promise.all(
      drafts.map(async (draft) => submitDemand(clerk, { key: newId(), ...draft })),
    );
    const places = filed.map(({ number }) => Number(number.slice(-6))).toSorted((a, b) => a - b);
    expect(places.at(-1)).toBe((places[0] ?? 0) + 9);
    expect(new Set(places).size).toBe(10);
  });

  it("names every wrong field and submits nothing", async () => {
    const clerk = await clerkOf(exampleUscc);
    const draft = await fillDraft(clerk, { title: "", employees: "很多" });
    const refused = submitDemand(clerk, { key: newId(), ...draft });
    await expect(refused).rejects.toMatchObject({
      issues: [
        { field: "employees", key: "integer" },
        { field: "title", key: "required" },
      ],
    });
    const row = await db().demand.findUniqueOrThrow({ where: { id: draft.demandId } });
    expect(row).toMatchObject({ state: "draft", number: null });
  });

  it("is refused for a text the person has not seen", async () => {
    const clerk = await clerkOf(exampleUscc);
    const { demandId, version } = await fillDraft(clerk);
    const refused = submitDemand(clerk, { key: newId(), demandId, version: version - 1 });
    await expect(refused).rejects.toMatchObject({ code: "stale" });
  });

  it("refuses the credit code of another company", async () => {
    await clerkOf(otherUscc);
    const clerk = await clerkOf(exampleUscc);
    const draft = await fillDraft(clerk, { uscc: otherUscc });
    const refused = submitDemand(clerk, { key: newId(), ...draft });
    await expect(refused).rejects.toMatchObject({
      issues: [{ field: "uscc", key: "usccOtherCompany" }],
    });
  });
});

describe("a submitted demand", () => {
  it("is read by its company alone, and the reading is audited", async () => {
    const clerk = await clerkOf(exampleUscc);
    const { demandId } = await fileDemand(clerk);
    const { form } = await getSubmittedForm(clerk, { demandId });
    expect(form.contactPhone).toContain("55001001");
    const reads = await db().auditEntry.count({
      where: { action: "contact.read", subjectId: demandId, actorId: clerk.id },
    });
    expect(reads).toBe(1);
    const stranger = await clerkOf(otherUscc);
    await expect(getSubmittedForm(stranger, { demandId })).rejects.toMatchObject({
      code: "notFound",
    });
    for (const viewer of [reviewerOf(), officerOf("polyu"), null]) {
      await expect(getSubmittedForm(viewer, { demandId })).rejects.toBeDefined();
    }
  });

  it("is withdrawn once and stays in the company's list", async () => {
    const clerk = await clerkOf(exampleUscc);
    const filed = await fileDemand(clerk);
    const input = { key: newId(), demandId: filed.demandId, version: filed.version };
    await withdrawDemand(clerk, input);
    await withdrawDemand(clerk, input);
    const again = withdrawDemand(clerk, { ...input, key: newId() });
    await expect(again).rejects.toMatchObject({ code: "closed" });
    const { demands: own } = await listOwnDemands(clerk, { offset: 0, limit: 50 });
    expect(own.find(({ id }) => id === filed.demandId)).toMatchObject({ state: "closed" });
  });
});
