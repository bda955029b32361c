import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { claimDemand, takeOverDemand } from "@/lib/review/commands/claim-demand";
import { closeDemand } from "@/lib/review/commands/close-demand";
import { addMatch, confirmMatch, rejectMatch } from "@/lib/review/commands/decide-match";
import { declineDemand } from "@/lib/review/commands/decline-demand";
import { moveDemand, type MoveInput } from "@/lib/review/commands/move-demand";
import { publishDemand } from "@/lib/review/commands/publish-demand";
import { releaseDemand } from "@/lib/review/commands/release-demand";
import { requestRematch } from "@/lib/review/commands/request-rematch";
import { returnForChanges } from "@/lib/review/commands/return-for-changes";
import { getReviewCase } from "@/lib/review/queries/get-review-case";
import { listHistory } from "@/lib/review/queries/list-history";
import { listMatches } from "@/lib/review/queries/list-matches";
import { listQueue } from "@/lib/review/queries/list-queue";
import { revealContact } from "@/lib/review/queries/reveal-contact";
import { demandHeldBy, publishedDemand, seen, submittedDemand } from "../../review/make-demand";
import type { Row, Who, World } from "./world";

const inCharge: readonly Who[] = ["provinceReviewer", "cityReviewer"];
const readers: readonly Who[] = [...inCharge, "administrator"];

/** The demand a move starts from, in the hands of whoever may hold it. */
const starts = {
  submitted: () => submittedDemand(),
  held: (by: Viewer) => demandHeldBy(by),
  published: (by: Viewer) => publishedDemand(by),
};

function mayHold(by: Viewer, { people }: World): Viewer {
  const isInCharge = by.id === people.cityReviewer.id || by.id === people.provinceReviewer.id;
  return isInCharge ? by : people.provinceReviewer;
}

type Move = (viewer: Viewer | null, input: MoveInput) => Promise<unknown>;

type MoveOf = { name: string; start: keyof typeof starts; move: Move };

function moveRow(file: string, { name, start, move }: MoveOf): Row {
  return {
    file: `review/commands/${file}.ts`,
    name,
    may: inCharge,
    open: async (world, by) => {
      const input = await seen(await starts[start](mayHold(by, world)));
      return (viewer) => move(viewer, { ...input, key: newId() });
    },
  };
}

const moves: Row[] = [
  moveRow("claim-demand", { name: "claimDemand", start: "submitted", move: claimDemand }),
  {
    ...moveRow("claim-demand", { name: "takeOverDemand", start: "held", move: takeOverDemand }),
    open: async ({ people }, by) => {
      const { provinceReviewer, cityReviewer } = people;
      const holder = by.id === provinceReviewer.id ? cityReviewer : provinceReviewer;
      const input = await seen(await demandHeldBy(holder));
      return (viewer) => takeOverDemand(viewer, { ...input, key: newId() });
    },
  },
  moveRow("release-demand", { name: "releaseDemand", start: "held", move: releaseDemand }),
  moveRow("return-for-changes", {
    name: "returnForChanges",
    start: "held",
    move: (viewer, input) =>
      returnForChanges(viewer, { ...input, remarks: { whole: "请补充试验条件。" } }),
  }),
  moveRow("decline-demand", {
    name: "declineDemand",
    start: "held",
    move: (viewer, input) =>
      declineDemand(viewer, { ...input, reason: "other", note: "不属于技术需求。" }),
  }),
  moveRow("publish-demand", { name: "publishDemand", start: "held", move: publishDemand }),
  moveRow("close-demand", {
    name: "closeDemand",
    start: "published",
    move: (viewer, input) => closeDemand(viewer, { ...input, reason: "expired", note: "" }),
  }),
  moveRow("move-demand", {
    name: "moveDemand",
    start: "held",
    move: (viewer, input) => moveDemand(viewer, { ...input, action: "release" }, () => ({})),
  }),
];

type Decide = typeof confirmMatch;

function decisionRow(name: string, decide: Decide): Row {
  return {
    file: "review/commands/decide-match.ts",
    name,
    may: inCharge,
    open: async ({ people }) => {
      const demandId = await demandHeldBy(people.provinceReviewer);
      const institutionId = people.officer.institutionId ?? "";
      const input = { demandId, institutionId, decisionVersion: 0 };
      return (viewer) => decide(viewer, { ...input, key: newId() });
    },
  };
}

const decisions: Row[] = [
  decisionRow("confirmMatch", confirmMatch),
  decisionRow("rejectMatch", (viewer, input) =>
    rejectMatch(viewer, { ...input, reason: "tooBasic", note: "" }),
  ),
  decisionRow("addMatch", addMatch),
  {
    file: "review/commands/request-rematch.ts",
    name: "requestRematch",
    may: inCharge,
    open:
      async ({ published: { demandId } }) =>
      (viewer) =>
        requestRematch(viewer, { key: newId(), demandId }),
  },
];

const reading: Row[] = [
  {
    file: "review/queries/get-review-case.ts",
    name: "getReviewCase",
    may: readers,
    open:
      async ({ published }) =>
      (viewer) =>
        getReviewCase(viewer, published),
  },
  {
    file: "review/queries/list-history.ts",
    name: "listHistory",
    may: readers,
    open:
      async ({ published }) =>
      (viewer) =>
        listHistory(viewer, published),
  },
  {
    file: "review/queries/list-matches.ts",
    name: "listMatches",
    may: readers,
    open:
      async ({ published }) =>
      (viewer) =>
        listMatches(viewer, { ...published, locale: "en" }),
  },
  {
    file: "review/queries/list-queue.ts",
    name: "listQueue",
    may: readers,
    blind: ["otherCityReviewer"],
    open:
      async ({ published }) =>
      async (viewer) => {
        const { lines } = await listQueue(viewer, { state: "published", page: 1 });
        return lines.some(({ id }) => id === published.demandId);
      },
  },
  {
    file: "review/queries/reveal-contact.ts",
    name: "revealContact",
    may: inCharge,
    open:
      async ({ published }) =>
      (viewer) =>
        revealContact(viewer, published),
  },
];

/** The review desk. */
export const reviewRows: readonly Row[] = [...moves, ...decisions, ...reading];
