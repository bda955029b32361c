import { createHash } from "node:crypto";
import { concepts } from "./thesaurus/thesaurus";

/** Raised when the way of computing changes; the weights have a version of their own. */
export const engineVersion = "1";

/**
 * Everything of the engine that is a choice: weights, thresholds, tables. Points of the criteria add up to
 * at most 100. What each was measured to be worth stands in DESIGN.md.
 */
export const weights = {
  /** Most points of each criterion. Named partners and links with Jiangsu come on top of the fit itself. */
  points: {
    concept: 34,
    text: 18,
    field: 24,
    role: 10,
    conditions: 4,
    partner: 6,
    jiangsu: 4,
  },
  /** How much each part of the form says of the problem. */
  demandFields: {
    title: 3,
    description: 2,
    partnerWork: 1,
    partnerConditions: 1,
    existingBase: 0.5,
    mainProducts: 0.3,
    mainBusiness: 0.3,
  },
  concept: {
    /** A narrower or broader concept at the institution. */
    related: 0.5,
    /** Another concept under the same broader one. */
    sibling: 0.2,
    /** What one unit names together counts for this much, the whole institution for the rest. */
    together: 0.75,
    /** Share of the demand's concept weight from which the criterion is fully met. */
    fullAt: 0.75,
  },
  text: { k1: 1.6, b: 0.75, unigram: 0.3, bigram: 1, word: 1.5, fullAt: 0.5 },
  field: {
    level3: 1,
    level2: 0.7,
    level1: 0.2,
    /** Fields the demand's concepts point to count beside the one that was chosen. */
    declared: 1,
    inferred: 1,
    /** How much less each further field of an institution counts than the one before. */
    decay: 0.03,
  },
  /** How far a kind of body takes on technical work itself. */
  kinds: {
    university: 1,
    rd_centre: 1,
    innohk_health: 0.95,
    innohk_air: 0.95,
    innohk_seam: 0.95,
    state_key_lab: 0.9,
    cnerc_branch: 0.85,
    research_institute: 0.75,
    public_body: 0.8,
    science_park: 0.35,
    digital_hub: 0.35,
  },
  bands: { strong: 58, good: 45, possible: 30 },
  verdict: { matched: 42, weak: 32 },
  /** Bodies of one parent among the first places, unless a further one is clearly ahead. */
  family: { size: 2, places: 5, leadPoints: 8 },
} as const;

const versionLength = 12;

/** A fingerprint of weights and thesaurus: the same version gives the same scores. */
export const modelVersion = createHash("sha256")
  .update(JSON.stringify([weights, concepts]))
  .digest("hex")
  .slice(0, versionLength);
