import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { chooseModel } from "@/lib/matching/commands/choose-model";
import { deliveredModel } from "@/lib/matching/models/models";
import { retryRematch } from "@/lib/matching/commands/retry-rematch";
import { findEmbedding } from "@/lib/matching/queries/find-embedding";
import { findRematch } from "@/lib/matching/queries/find-rematch";
import { getAgreement } from "@/lib/matching/queries/get-agreement";
import { listModels } from "@/lib/matching/queries/list-models";
import { previewModel } from "@/lib/matching/queries/preview-model";
import type { Row } from "./world";

const { version } = deliveredModel;

/** Makes a model that no release has the one chosen last, so that the delivered one can be chosen. */
async function chooseAnother(): Promise<number> {
  const last = await db().modelChoice.findFirst({ orderBy: { number: "desc" } });
  const number = (last?.number ?? 0) + 1;
  await db().modelChoice.create({ data: { number, version: "0.0.1" } });
  return number;
}

/** A rematch with a batch that is in no queue any more. */
async function failedRematch(): Promise<string> {
  const id = newId();
  const batch = { number: 0, fromId: id, toId: id, demands: 1 };
  await db().rematch.create({
    data: { id, cause: "modelChanged", demands: 1, batches: { create: batch } },
  });
  return id;
}

/** Choosing the matching model. */
export const modelRows: readonly Row[] = [
  {
    file: "matching/commands/choose-model.ts",
    name: "chooseModel",
    may: ["administrator"],
    open: async () => {
      const seenNumber = await chooseAnother();
      return (viewer) =>
        chooseModel(viewer, { key: newId(), version, seenNumber, isConfirmed: true });
    },
  },
  {
    file: "matching/commands/retry-rematch.ts",
    name: "retryRematch",
    may: ["administrator"],
    open: async () => {
      const rematchId = await failedRematch();
      return (viewer) => retryRematch(viewer, { key: newId(), rematchId });
    },
  },
  {
    file: "matching/queries/find-embedding.ts",
    name: "findEmbedding",
    may: ["administrator"],
    open: async () => findEmbedding,
  },
  {
    file: "matching/queries/find-rematch.ts",
    name: "findRematch",
    may: ["administrator"],
    open: async () => findRematch,
  },
  {
    file: "matching/queries/get-agreement.ts",
    name: "getAgreement",
    may: ["administrator"],
    open: async () => getAgreement,
  },
  {
    file: "matching/queries/list-models.ts",
    name: "listModels",
    may: ["administrator"],
    open: async () => listModels,
  },
  {
    file: "matching/queries/preview-model.ts",
    name: "previewModel",
    may: ["administrator"],
    open: async () => (viewer) => previewModel(viewer, { version }),
  },
];
