import "server-only";
import { requireInstitutionId, requirePermission, type Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import type { OpenText } from "@/lib/intake/open-texts";
import {
  nameSpans,
  toPublished,
  withoutName,
  type PublishedDemand,
} from "@/lib/intake/published-demand";
import { publishedColumns, toPublishedSource } from "@/lib/intake/published-rows";
import { highlight, type Piece } from "../highlight";
import type { MatchView, OwnTopic } from "../views";
import { matchColumns, toMatchViews } from "./match-rows";
import { findOwnTopics } from "./topic-views";

/** A published demand in full, without anything that names the company, and how it fits the reader's institution. */
export type FittingDemandDetail = {
  demand: PublishedDemand;
  texts: Record<OpenText, Piece[]>;
  match: MatchView | null;
  /** Empty where the demand is about one thing. */
  topics: OwnTopic[];
};

const columns = {
  id: true,
  currentRunId: true,
  ...publishedColumns,
  existingBase: true,
  partnerConditions: true,
  partnerWork: true,
} as const;

/**
 * Reads one published demand for the viewer's own institution.
 * @throws DomainError `notFound` for a number that is not published now
 */
export async function getFittingDemand(
  viewer: Viewer | null,
  input: { number: string },
): Promise<FittingDemandDetail> {
  const institutionId = requireInstitutionId(requirePermission(viewer, "demand.browse"));
  const row = await db().demand.findFirst({
    where: { number: input.number, state: "published" },
    select: columns,
  });
  if (row === null) throw new DomainError("notFound");
  const rows = await db().match.findMany({
    where: { demandId: row.id, institutionId, isCurrent: true },
    select: matchColumns,
  });
  const [match = null] = await toMatchViews(rows);
  const companyName = row.companyName ?? "";
  const piecesOf = (field: OpenText): Piece[] => {
    const text = row[field] ?? "";
    const names = nameSpans(text, companyName);
    // A mark that cuts the company's name would leave its halves in the open.
    const evidence = (match?.evidence ?? []).filter(
      (item) =>
        item.field === field &&
        names.every((name) => item.end <= name.start || name.end <= item.start),
    );
    return highlight(text, evidence).map((piece) => ({
      ...piece,
      text: withoutName(piece.text, companyName),
    }));
  };
  return {
    demand: toPublished(toPublishedSource(row)),
    match,
    topics: await findOwnTopics({ runId: row.currentRunId, companyName }, institutionId),
    texts: {
      description: piecesOf("description"),
      existingBase: piecesOf("existingBase"),
      partnerConditions: piecesOf("partnerConditions"),
      partnerWork: piecesOf("partnerWork"),
    },
  };
}
