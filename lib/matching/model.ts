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
    concept: 28,
    text: 12,
    field: 32,
    role: 14,
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
    same: 1,
    /** A concept the unit only hints at. */
    hinted: 0.5,
    /** A narrower or broader concept at the institution. */
    related: 0.4,
    /** Another concept under the same broader one. */
    sibling: 0.15,
    /** A word of the problem instead of the concept's name; a further mention of the same concept. */
    cue: 1,
    repeat: 0.5,
    cueRepeat: 0.4,
    /** What one unit names together counts for this much, the whole institution for the rest. */
    together: 0.7,
    /** How fast the criterion is met. */
    steepness: 2,
    /** Weight of the chosen field among those the concepts point to; how far their support counts. */
    declared: 0.5,
    company: { level1: 0.5, level2: 1, lonely: 0.5 },
    /** How many of the heaviest concepts a full answer names. */
    core: 4,
    /** Share of the demand's concept weight from which the criterion is fully met. */
    fullAt: 0.75,
    /** Below this weight, in concepts no unit names, a demand names too little for the criterion to be met. */
    totalMin: 7.5,
    /** Power of the rarity of a concept in its weight. */
    rarity: 1,
  },
  text: {
    k1: 1.6,
    b: 0.75,
    unigram: 0.3,
    bigram: 1,
    word: 1.5,
    /** How many of the heaviest pieces a unit could share at most, and which share of them is enough. */
    pieces: 20,
    repeat: 0.3,
    fullAt: 0.25,
    totalMin: 2.5,
  },
  field: {
    level3: 1,
    level2: 0.7,
    level1: 0.2,
    /** Share of the chosen field beside those the demand's concepts point to. */
    declared: 0.5,
    /** Shares of the leading unit's fields and of how much of the institution works in the field. */
    unit: 0.4,
    focus: 0.2,
    /** What a field is worth without a shared topic, and the share of the topic from which it counts in full. */
    alone: 0.7,
    topicAt: 0.4,
    /** How much less each further field of an institution counts than the one before. */
    decay: 0.03,
  },
  /** The share of the topic from which a named partner fits, and what naming one that does not is worth. */
  partner: { topicMin: 0.2, doubtful: 0.3 },
  /** Demands that ask for a service rather than for research. */
  tasks: {
    /** Share of the demand's core from which it asks for nothing else. */
    fullAt: 0.4,
    /** Share from which bodies that do no technical work are considered too. */
    opensAt: 0.5,
  },
  /** How well a kind of body does research with a company, and work a company orders. */
  kinds: {
    research: {
      university: 1,
      rd_centre: 0.95,
      innohk_health: 1,
      innohk_air: 1,
      innohk_seam: 1,
      state_key_lab: 1,
      cnerc_branch: 0.95,
      research_institute: 0.75,
      public_body: 0.8,
      science_park: 0.3,
      digital_hub: 0.3,
    },
    contract: {
      university: 0.9,
      rd_centre: 1,
      innohk_health: 0.85,
      innohk_air: 0.85,
      innohk_seam: 0.85,
      state_key_lab: 0.8,
      cnerc_branch: 0.9,
      research_institute: 0.75,
      public_body: 1,
      science_park: 0.35,
      digital_hub: 0.35,
    },
  },
  /**
   * Scores from which a band begins. The best one also takes a share of the demand's core named by one unit,
   * and ends some points behind the first.
   */
  bands: { strong: 51, good: 40, possible: 30, gap: 12, coreMin: 0.15 },
  /** Bodies of one parent among the first places, unless a further one is clearly ahead. */
  family: { size: 2, places: 5, leadPoints: 6, hostLead: 4 },
} as const;

const versionLength = 12;

/** A fingerprint of weights and thesaurus: the same version gives the same scores. */
export const modelVersion = createHash("sha256")
  .update(JSON.stringify([weights, concepts]))
  .digest("hex")
  .slice(0, versionLength);
