import "server-only";
import { recordAudit } from "@/lib/access/audit";
import { runOnce } from "@/lib/access/run-once";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError, InvalidError } from "@/lib/core/errors";
import { addJob } from "@/lib/db/add-job";
import { isUniqueViolation } from "@/lib/db/transaction";
import type { Transaction } from "@/lib/db/client";
import { usesMeaning } from "../meaning/without-meaning";
import { deliveredModel, findModel } from "../models/models";
import { embeddingProvider } from "../queries/embedding-provider";

export type ChooseModelInput = {
  key: string;
  version: string;
  /** The number of the last choice the administrator saw; 0 before any. */
  seenNumber: number;
  /** Whether the administrator has confirmed that the changes were looked at. */
  isConfirmed: boolean;
};

/**
 * Puts a delivered model to work and asks for all live demands to be matched again with it.
 * @throws InvalidError naming `confirmed` · DomainError `notFound` for a model this release lacks, `conflict`
 *   for the one at work and for one that counts on an embedding provider where there is none, `stale` when somebody has chosen meanwhile
 */
export async function chooseModel(
  viewer: Viewer | null,
  input: ChooseModelInput,
): Promise<{ version: string }> {
  const administrator = requirePermission(viewer, "model.choose");
  const { key, version, seenNumber, isConfirmed } = input;
  const model = findModel(version);
  if (model === null) throw new DomainError("notFound", ["model"]);
  if (usesMeaning(model) && embeddingProvider() === null) {
    throw new DomainError("conflict", ["embeddingMissing"]);
  }
  if (!isConfirmed) throw new InvalidError([{ field: "confirmed", key: "confirmationMissing" }]);
  return runOnce(administrator, { key, command: "model.choose" }, async (tx) => {
    const last = await tx.modelChoice.findFirst({ orderBy: { number: "desc" } });
    if ((last?.number ?? 0) !== seenNumber) throw new DomainError("stale");
    const from = last?.version ?? deliveredModel.version;
    if (from === version) throw new DomainError("conflict", ["modelAtWork"]);
    await writeChoice(tx, { number: seenNumber + 1, version, by: administrator });
    await addJob(tx, "rematch-all", { payload: { cause: "modelChanged" }, key: "model" });
    await recordAudit(tx, administrator, {
      action: "model.choose",
      subjectType: "model",
      subjectId: version,
      detail: { from },
    });
    return { version };
  });
}

type Choice = { number: number; version: string; by: Viewer };

/** The number is unique: of two administrators who choose at once, one is told that it is stale. */
async function writeChoice(tx: Transaction, { number, version, by }: Choice): Promise<void> {
  try {
    await tx.modelChoice.create({
      data: { number, version, chosenById: by.id, chosenByName: by.name, chosenAt: now() },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("stale", [], { cause: error });
    throw error;
  }
}
