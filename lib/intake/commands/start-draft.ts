import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requireCompanyId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/db/client";
import { rawKeys, type RawAnnex2, type RawKey } from "../annex2";
import type { DraftMarks } from "../draft";
import { sealValues, unsealValues } from "../draft-rows";
import { getOwnDemand } from "../queries/get-own-demand";

/**
 * Starts a draft with the company's kept details, or with the words of an earlier demand of the company.
 * @throws DomainError `notFound` when the earlier demand is not the company's own
 */
export async function startDraft(
  viewer: Viewer | null,
  input: { key: string; fromDemandId?: string },
): Promise<{ demandId: string }> {
  const author = requirePermission(viewer, "demand.write");
  const companyId = requireCompanyId(author);
  return runOnce(author, { key: input.key, command: "demand.start" }, async (tx) => {
    const demandId = newId();
    const values = {
      ...(await readDetails(tx, companyId)),
      ...(input.fromDemandId === undefined
        ? {}
        : await readEarlier(author, input.fromDemandId, tx)),
    };
    await tx.demand.create({
      data: {
        id: demandId,
        companyId,
        createdById: author.id,
        draft: sealValues(values, { table: "Demand", column: "draft", rowId: demandId }),
        draftMarks: marksFor(values, author),
        title:
          typeof values.title === "string" && values.title !== ""
            ? values.title.slice(0, 200)
            : null,
      },
    });
    await recordAudit(tx, author, {
      action: "demand.start",
      subjectType: "demand",
      subjectId: demandId,
      detail: { from: input.fromDemandId ?? null },
    });
    return { demandId };
  });
}

async function readDetails(tx: Transaction, companyId: string): Promise<Partial<RawAnnex2>> {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { name: true, uscc: true, details: true },
  });
  const details = unsealValues(company.details, {
    table: "Company",
    column: "details",
    rowId: companyId,
  });
  return { companyName: company.name, uscc: company.uscc, ...details };
}

async function readEarlier(
  viewer: Viewer,
  demandId: string,
  tx: Transaction,
): Promise<Partial<RawAnnex2>> {
  const earlier = await getOwnDemand(viewer, { demandId }, tx);
  const kept = rawKeys.filter((key) => earlier.values[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, earlier.values[key]]));
}

function marksFor(values: Partial<RawAnnex2>, author: Viewer): DraftMarks {
  const mark = { version: 1, by: author.id, name: author.name, at: now().toISOString() };
  // The keys come from the form's own lists.
  return Object.fromEntries((Object.keys(values) as RawKey[]).map((key) => [key, mark]));
}
