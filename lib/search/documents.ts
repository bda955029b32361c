import { z } from "zod";

/** The lists the results stand in, in the order they are shown. */
export const searchGroups = ["directory", "schemes", "profile", "data", "demands"] as const;

export type SearchGroup = (typeof searchGroups)[number];

/** What can be found. */
export const documentKinds = [
  "institution",
  "scheme",
  "section",
  "fact",
  "series",
  "timeline",
  "demand",
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The list each kind stands in. */
export const groupOfKind: Readonly<Record<DocumentKind, SearchGroup>> = {
  institution: "directory",
  scheme: "schemes",
  section: "profile",
  fact: "profile",
  series: "data",
  timeline: "data",
  demand: "demands",
};

/** Says all it says in its title, which is a sentence: a word met there weighs as one met in a text. */
export const statementKinds: ReadonlySet<DocumentKind> = new Set(["fact", "timeline"]);

const localized = z.object({ zhHans: z.string(), zhHant: z.string(), en: z.string() });

const otherNameSchema = z.object({
  kind: z.enum(["abbreviation", "alias", "formerName"]),
  text: z.string(),
});

/** How a thing is also called. */
export type OtherName = z.output<typeof otherNameSchema>;

/** What a result shows. */
export const documentRecordSchema = z.object({
  title: localized,
  otherNames: z.array(otherNameSchema),
  /** Where it belongs, like the chapter of a section. */
  context: localized.nullable(),
  /** One line a thought. */
  body: localized,
  /** Like the dates of the profile: 2024, 2024-07-25, 2024-Q1. */
  asOf: z.string().nullable(),
  /** The state of an institution. */
  status: z.string().nullable(),
});

export type DocumentRecord = z.output<typeof documentRecordSchema>;

/** A thing the search finds. */
export type SearchDocument = {
  readonly kind: DocumentKind;
  /** Slug, id or number within its kind. */
  readonly ref: string;
  /** Comes first among documents met equally well; counts within its group only. */
  readonly weight: number;
  readonly record: DocumentRecord;
};

/** The key of a document among all kinds. */
export function documentId({ kind, ref }: Pick<SearchDocument, "kind" | "ref">): string {
  return `${kind}:${ref}`;
}
