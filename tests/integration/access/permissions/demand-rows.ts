import { newId } from "@/lib/core/ids";
import { deleteDraft } from "@/lib/intake/commands/delete-draft";
import { saveCompanyDetails } from "@/lib/intake/commands/save-company-details";
import { saveDraft } from "@/lib/intake/commands/save-draft";
import { startDraft } from "@/lib/intake/commands/start-draft";
import { submitDemand } from "@/lib/intake/commands/submit-demand";
import { withdrawDemand } from "@/lib/intake/commands/withdraw-demand";
import { getCompanyDetails } from "@/lib/intake/queries/get-company-details";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { getSubmittedForm } from "@/lib/intake/queries/get-submitted-form";
import { listOwnDemands } from "@/lib/intake/queries/list-own-demands";
import { listOwnRemarks } from "@/lib/intake/queries/list-own-remarks";
import { getFittingDemand } from "@/lib/matching/queries/get-fitting-demand";
import { listBrowsedDemands } from "@/lib/matching/queries/list-browsed-demands";
import { listFits, listFittingDemands } from "@/lib/matching/queries/list-fitting-demands";
import { returnForChanges } from "@/lib/review/commands/return-for-changes";
import { fileDemand, fillDraft } from "../../demands";
import { demandHeldBy, seen } from "../../review/make-demand";
import type { Row } from "./world";

const writing: Row[] = [
  {
    file: "intake/commands/start-draft.ts",
    name: "startDraft",
    may: ["clerk", "otherClerk"],
    open: async () => (viewer) => startDraft(viewer, { key: newId() }),
  },
  {
    file: "intake/commands/save-draft.ts",
    name: "saveDraft",
    may: ["clerk"],
    open: async ({ people }) => {
      const { demandId, version } = await fillDraft(people.clerk);
      const changes = { title: "另一个标题" };
      return (viewer) => saveDraft(viewer, { demandId, baseVersion: version, changes });
    },
  },
  {
    file: "intake/commands/submit-demand.ts",
    name: "submitDemand",
    may: ["clerk"],
    open: async ({ people }) => {
      const draft = await fillDraft(people.clerk);
      return (viewer) => submitDemand(viewer, { key: newId(), ...draft });
    },
  },
  {
    file: "intake/commands/delete-draft.ts",
    name: "deleteDraft",
    may: ["clerk"],
    open: async ({ people }) => {
      const { demandId } = await fillDraft(people.clerk);
      return (viewer) => deleteDraft(viewer, { key: newId(), demandId });
    },
  },
  {
    file: "intake/commands/withdraw-demand.ts",
    name: "withdrawDemand",
    may: ["clerk"],
    open: async ({ people }) => {
      const { demandId } = await fileDemand(people.clerk);
      const input = await seen(demandId);
      return (viewer) => withdrawDemand(viewer, { ...input, key: newId() });
    },
  },
  {
    file: "intake/commands/save-company-details.ts",
    name: "saveCompanyDetails",
    may: ["clerk", "otherClerk"],
    open: async (_world, by) => {
      const { version } = by.role === "company" ? await getCompanyDetails(by) : { version: 1 };
      const values = { contactName: "演示联系人" };
      return (viewer) => saveCompanyDetails(viewer, { key: newId(), version, values });
    },
  },
];

const everything = { state: "published" as const, isNew: false };

const reading: Row[] = [
  {
    file: "intake/queries/get-company-details.ts",
    name: "getCompanyDetails",
    may: ["clerk", "otherClerk"],
    open: async () => getCompanyDetails,
  },
  {
    file: "intake/queries/get-own-demand.ts",
    name: "getOwnDemand",
    may: ["clerk"],
    open:
      async ({ published }) =>
      (viewer) =>
        getOwnDemand(viewer, published),
  },
  {
    file: "intake/queries/get-submitted-form.ts",
    name: "getSubmittedForm",
    may: ["clerk"],
    open:
      async ({ published }) =>
      (viewer) =>
        getSubmittedForm(viewer, published),
  },
  {
    file: "intake/queries/list-own-demands.ts",
    name: "listOwnDemands",
    may: ["clerk"],
    blind: ["otherClerk"],
    open:
      async ({ published }) =>
      async (viewer) => {
        const { demands } = await listOwnDemands(viewer, { offset: 0, limit: 100 });
        return demands.some(({ id }) => id === published.demandId);
      },
  },
  {
    file: "intake/queries/list-own-remarks.ts",
    name: "listOwnRemarks",
    may: ["clerk"],
    blind: ["otherClerk"],
    open: async ({ people }) => {
      const demandId = await demandHeldBy(people.provinceReviewer);
      const remarks = { title: "请写明寿命的单位。" };
      await returnForChanges(people.provinceReviewer, { ...(await seen(demandId)), remarks });
      return async (viewer) => (await listOwnRemarks(viewer, { demandId })).length > 0;
    },
  },
  {
    file: "matching/queries/get-fitting-demand.ts",
    name: "getFittingDemand",
    may: ["officer", "otherOfficer"],
    open:
      async ({ published }) =>
      (viewer) =>
        getFittingDemand(viewer, published),
  },
  {
    file: "matching/queries/list-fitting-demands.ts",
    name: "listFittingDemands",
    may: ["officer"],
    blind: ["otherOfficer"],
    open:
      async ({ published }) =>
      async (viewer) => {
        const { demands } = await listFittingDemands(viewer, { filter: everything, pageSize: 100 });
        return demands.some(({ demand }) => demand.number === published.number);
      },
  },
  {
    file: "matching/queries/list-browsed-demands.ts",
    name: "listBrowsedDemands",
    may: ["officer", "otherOfficer"],
    open:
      async ({ published }) =>
      async (viewer) => {
        const filter = { ...everything, order: "date" as const };
        const { demands } = await listBrowsedDemands(viewer, { filter, pageSize: 100 });
        return demands.some(({ demand }) => demand.number === published.number);
      },
  },
  {
    file: "matching/queries/list-fitting-demands.ts",
    name: "listFits",
    may: ["officer"],
    blind: ["otherOfficer"],
    open:
      async ({ published: { number } }) =>
      async (viewer) =>
        (await listFits(viewer, [number])).has(number),
  },
];

/** A company's own demands, and what institutions read of the published ones. */
export const demandRows: readonly Row[] = [...writing, ...reading];
