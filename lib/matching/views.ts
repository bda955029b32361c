import type { Localized } from "@/lib/core/locales";
import type { Band, Criterion, Evidence } from "./match";

/** A stored match with the names a page shows. */
export type MatchView = {
  institutionId: string;
  institutionName: Localized;
  rank: number;
  score: number;
  band: Band;
  /** The unit that fits best, where one stands out. */
  unitId: string | null;
  /** The institution's units by id. */
  unitNames: Readonly<Record<string, Localized>>;
  criteria: Criterion[];
  evidence: Evidence[];
};

/** A topic in the demand's own words, with its first bodies. */
type TopicView = {
  quotes: string[];
  matches: { institutionId: string; name: Localized; score: number; band: Band }[];
};

/** A topic in the demand's own words, and how well the viewer's institution fits it where it is among the first. */
export type OwnTopic = { quotes: string[]; fit: { score: number; band: Band } | null };

/** The topics of a demand that asks for several things, and who covers them together. */
export type TopicsView = {
  topics: TopicView[];
  /** Topics are told by their places. */
  members: { institutionId: string; name: Localized; topics: number[] }[];
  uncovered: number[];
};

/** How well a demand fits the viewer's institution, and why. */
export type Fit = { score: number; band: Band; criteria: Criterion[] };
