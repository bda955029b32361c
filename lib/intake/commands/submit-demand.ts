import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError, InvalidError } from "@/lib/core/errors";
import { addJob } from "@/lib/db/add-job";
import type { Transaction } from "@/lib/db/client";
import { cityOfDivision } from "@/lib/taxonomy/divisions";
import { companyFieldKeys, type Annex2Demand, type RawAnnex2 } from "../annex2";
import { sealValues } from "../draft-rows";
import { toColumns } from "../demand-rows";
import { nextState } from "../moves";
import { parseAnnex2 } from "../parse";
import { getOwnDemand, type OwnDemand } from "../queries/get-own-demand";
import { formatReferenceNumber } from "../reference-number";
import { portalDay } from "../today";
import { writeDemandWords } from "./write-demand-words";

/**
 * Submits a draft or a returned demand: checks the whole form, gives the reference number on the first time,
 * keeps the company's details for the next demand and asks for the matching. A repeat of the same request
 * answers the same; a second request after it finds the demand closed to the company.
 * @throws InvalidError with every wrong field, DomainError `notFound`, `closed`, or `stale` when the draft
 * changed after the version the person checked
 */
export async function submitDemand(
  viewer: Viewer | null,
  input: { key: string; demandId: string; version: number },
): Promise<{ demandId: string; number: string }> {
  const author = requirePermission(viewer, "demand.write");
  const companyId = requireCompanyId(author);
  return runOnce(author, { key: input.key, command: "demand.submit" }, async (tx) => {
    const demand = await getOwnDemand(author, input, tx);
    const state = nextState({ state: demand.state, role: "company", isHolder: false }, "submit");
    if (state === null) throw new DomainError("closed");
    if (demand.version !== input.version) throw new DomainError("stale");
    const moment = now();
    const parsed = parseAnnex2(demand.values, { today: portalDay(moment) });
    if (!parsed.ok) throw new InvalidError(parsed.issues);
    await claimUscc(tx, companyId, parsed.value.uscc);
    const number = demand.number ?? (await nextNumber(tx, portalDay(moment)));
    await writeSubmission(tx, demand, { form: parsed.value, number, moment });
    await keepDetails(tx, companyId, { form: parsed.value, raw: demand.values });
    await tx.remark.updateMany({
      where: { demandId: demand.id, resolvedAt: null },
      data: { resolvedAt: moment },
    });
    await recordAudit(tx, author, {
      action: "demand.submit",
      subjectType: "demand",
      subjectId: demand.id,
      detail: { from: demand.state, to: state, number },
    });
    const cause = demand.number === null ? "submitted" : "demandChanged";
    await addJob(tx, "run-matching", { payload: { demandId: demand.id, cause }, key: demand.id });
    return { demandId: demand.id, number };
  });
}

/**
 * The form's credit code is the company's own. One typed wrongly at sign-up is corrected here as long as
 * nobody has verified the company and no other company has the code.
 */
async function claimUscc(tx: Transaction, companyId: string, uscc: string): Promise<void> {
  const [own, holder] = await Promise.all([
    tx.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { uscc: true, verifiedAt: true },
    }),
    tx.company.findUnique({ where: { uscc }, select: { id: true } }),
  ]);
  if (own.uscc === uscc) return;
  if (own.verifiedAt !== null || holder !== null) {
    throw new InvalidError([{ field: "uscc", key: "usccOtherCompany" }]);
  }
  await tx.company.update({ where: { id: companyId }, data: { uscc } });
}

/** The next number of the year; the row lock makes numbers unique, a rolled back submission leaves no gap. */
async function nextNumber(tx: Transaction, day: string): Promise<string> {
  const year = Number(day.slice(0, 4));
  const { last } = await tx.demandCounter.upsert({
    where: { year },
    create: { year, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return formatReferenceNumber(year, last);
}

async function writeSubmission(
  tx: Transaction,
  demand: OwnDemand,
  submission: { form: Annex2Demand; number: string; moment: Date },
): Promise<void> {
  const { form, number, moment } = submission;
  const written = await tx.demand.updateMany({
    where: { id: demand.id, version: demand.version, state: demand.state },
    data: {
      ...toColumns(form, demand.id),
      number,
      state: "submitted",
      version: demand.version + 1,
      cityCode: cityOfDivision(form.county),
      claimedById: null,
      claimedByName: null,
      claimedAt: null,
      submittedAt: moment,
      stateSince: moment,
    },
  });
  if (written.count !== 1) throw new DomainError("stale");
  await writeDemandWords(tx, demand.id, { ...form, number });
}

/** The company part as typed, kept for the next demand. */
async function keepDetails(
  tx: Transaction,
  companyId: string,
  submission: { form: Annex2Demand; raw: Partial<RawAnnex2> },
): Promise<void> {
  const { form, raw } = submission;
  const kept = companyFieldKeys.filter((key) => raw[key] !== undefined);
  const details: Partial<RawAnnex2> = Object.fromEntries(kept.map((key) => [key, raw[key]]));
  await tx.company.update({
    where: { id: companyId },
    data: {
      name: form.companyName,
      usccChecksumOverridden: form.usccChecksumOverridden,
      details: sealValues(details, { table: "Company", column: "details", rowId: companyId }),
      version: { increment: 1 },
    },
  });
}
