import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { runMatching } from "@/lib/matching/commands/run-matching";
import { exampleUscc, otherUscc } from "../../demands";
import { clerkOf, reviewerOf } from "../../people";
import { publishedDemand } from "../../review/make-demand";
import { openAccount } from "../accounts";

/** Everybody who may come to a query or command; a disabled account comes as a visitor. */
export const everybody = [
  "visitor",
  "clerk",
  "otherClerk",
  "provinceReviewer",
  "cityReviewer",
  "otherCityReviewer",
  "officer",
  "otherOfficer",
  "administrator",
] as const;

export type Who = (typeof everybody)[number];

/** The people, and what lies between them: a published demand that fits the officer's institution. */
export type World = {
  people: Readonly<Record<Exclude<Who, "visitor">, Viewer>>;
  published: { demandId: string; number: string };
};

/** One query or command, and what becomes of each person who tries it. */
export type Row = {
  /** Below lib, like `review/commands/claim-demand.ts`. */
  file: string;
  name: string;
  may: readonly Who[];
  /** Let in, but shown nothing of the matter: for lists, which answer whether it is shown. */
  blind?: readonly Who[];
  /** Makes the matter ready for this person and gives the call. */
  open: (world: World, by: Viewer) => Promise<(viewer: Viewer | null) => Promise<unknown>>;
};

/** A company of Suzhou (320500), its reviewers and strangers to it. */
export async function makeWorld(): Promise<World> {
  await seedDirectory();
  const companyOf = async (uscc: string) => (await clerkOf(uscc)).companyId;
  const demandId = await publishedDemand(reviewerOf());
  await runMatching({ demandId, cause: "submitted" });
  const { number } = await db().demand.findUniqueOrThrow({ where: { id: demandId } });
  const ranked = await db().match.findMany({
    where: { demandId, isCurrent: true },
    orderBy: { rank: "asc" },
  });
  const best = ranked.find(({ band }) => band !== "none");
  const stranger = await db().institution.findFirstOrThrow({
    where: { id: { notIn: ranked.map(({ institutionId }) => institutionId) } },
  });
  const people = {
    clerk: await openAccount("company", { companyId: await companyOf(exampleUscc) }),
    otherClerk: await openAccount("company", { companyId: await companyOf(otherUscc) }),
    provinceReviewer: await openAccount("reviewer"),
    cityReviewer: await openAccount("reviewer", { divisionCode: "320500" }),
    otherCityReviewer: await openAccount("reviewer", { divisionCode: "320100" }),
    officer: await openAccount("institution", {
      institutionId: best?.institutionId ?? "nobody was ranked",
    }),
    otherOfficer: await openAccount("institution", { institutionId: stranger.id }),
    administrator: await openAccount("admin"),
  };
  return { people, published: { demandId, number: number ?? "" } };
}
