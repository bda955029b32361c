import { z } from "zod";

/** A choice of the engine: any number that is not negative. */
const choice = z.number().min(0).max(1_000);

/** One number for each kind of institution. */
const kinds = z.strictObject({
  university: choice,
  rd_centre: choice,
  innohk_health: choice,
  innohk_air: choice,
  innohk_seam: choice,
  state_key_lab: choice,
  cnerc_branch: choice,
  research_institute: choice,
  public_body: choice,
  science_park: choice,
  digital_hub: choice,
});

const pointsMax = 100;
const rounding = 1e-9;

/** Most points of each criterion; at most 100 together. Named partners and links with Jiangsu come on top of the fit itself. */
const points = z
  .strictObject({
    concept: choice,
    text: choice,
    field: choice,
    role: choice,
    conditions: choice,
    partner: choice,
    jiangsu: choice,
    /** Only in a model that counts on an embedding provider. */
    meaning: choice.optional(),
  })
  .refine(
    (all) => Object.values(all).reduce((sum, each) => sum + each, 0) <= pointsMax + rounding,
    {
      message: "the points of all criteria add up to more than 100",
    },
  );

/** How much each part of the form says of the problem. */
const demandFields = z.strictObject({
  title: choice,
  description: choice,
  partnerWork: choice,
  partnerConditions: choice,
  existingBase: choice,
  mainProducts: choice,
  mainBusiness: choice,
});

const concept = z.strictObject({
  /** What a concept the unit names is worth. */
  same: choice,
  /** A concept the unit only hints at. */
  hinted: choice,
  /** A narrower or broader concept at the institution. */
  related: choice,
  /** Another concept under the same broader one. */
  sibling: choice,
  /** A word of the problem in the demand instead of the concept's name. */
  cue: choice,
  /** A further mention of the same concept, by a name. */
  repeat: choice,
  /** A further mention of the same concept, by a word of the problem. */
  cueRepeat: choice,
  /** What one unit names together counts for this much, the whole institution for the rest. */
  together: choice,
  /** How fast the criterion is met. */
  steepness: choice,
  /** Weight of the chosen field among those the concepts point to. */
  declared: choice,
  /** How far the support of other concepts counts: of the same field at two levels, and of none. */
  company: z.strictObject({ level1: choice, level2: choice, lonely: choice }),
  /** How many of the heaviest concepts a full answer names. */
  core: choice,
  /** Share of the demand's concept weight from which the criterion is fully met. */
  fullAt: choice,
  /** Below this weight, in concepts no unit names, a demand names too little for the criterion to be met. */
  totalMin: choice,
  /** Power of the rarity of a concept in its weight. */
  rarity: choice,
});

/** The wording: BM25 over single characters, pairs of them and words. */
const text = z.strictObject({
  /** How soon a further mention in a unit adds nothing. */
  k1: choice,
  /** How far long units are measured against their length. */
  b: choice,
  unigram: choice,
  bigram: choice,
  word: choice,
  /** How many of the heaviest pieces of a demand are read at all. */
  read: choice.optional(),
  /** How many of the heaviest pieces a unit could share at most. */
  pieces: choice,
  /** What a further mention of a piece in the demand is worth. */
  repeat: choice,
  /** Which share of the heaviest pieces is enough. */
  fullAt: choice,
  /** Below this weight, in pieces no unit holds, a demand says too little for the criterion to be met. */
  totalMin: choice,
});

const field = z.strictObject({
  /** What a field that is the same at three, two or one level is worth. */
  level3: choice,
  level2: choice,
  level1: choice,
  /** Share of the chosen field beside those the demand's concepts point to. */
  declared: choice,
  /** Share of the leading unit's fields. */
  unit: choice,
  /** Share of how much of the institution works in the field. */
  focus: choice,
  /** What a field is worth without a shared topic. */
  alone: choice,
  /** The share of the topic from which the field counts in full. */
  topicAt: choice,
  /** How much less each further field of an institution counts than the one before. */
  decay: choice,
});

/** Demands that ask for a service rather than for research. */
const tasks = z.strictObject({
  /** Share of the demand's core from which it asks for nothing else. */
  fullAt: choice,
  /** Share from which bodies that do no technical work are considered too. */
  opensAt: choice,
});

/**
 * Scores from which a band begins. The best one also takes a share of the demand's core named by one unit, and
 * ends some points behind the first.
 */
const bands = z
  .strictObject({
    strong: choice,
    good: choice,
    possible: choice,
    gap: choice,
    coreMin: choice,
    /** By how many points the best band begins higher where no unit names anything of the demand's core. */
    unserved: choice.optional(),
    /** By how many points it begins higher for a body whose leading unit shares nothing of the demand's wording. */
    wording: choice.optional(),
    /** By how many points it begins higher where short words alone hint at all that the demand is about. */
    doubtful: choice.optional(),
    /** Whether a body of unverified status is marked, never in the best band, and behind all others in the two best. */
    isUnverifiedLast: z.boolean().optional(),
  })
  .refine(({ strong, good, possible }) => strong > good && good > possible, {
    message: "a better band must begin at a higher score",
  });

/** Bodies of one parent among the first places, unless a further one is clearly ahead. */
const family = z.strictObject({
  /** How many of one parent stand among the first places. */
  size: choice,
  places: choice,
  /** By how many points a further one must lead. */
  leadPoints: choice,
  /** By fewer points than this behind its host a laboratory stands before it. */
  hostLead: choice,
});

/**
 * From how many standard deviations above the units in general the nearest unit of an institution begins to
 * count, and from how many on it counts in full. Cosines of embedding models lie in ranges of their own; these do not.
 */
const meaning = z
  .strictObject({ zeroAt: choice, fullAt: choice })
  .refine(({ zeroAt, fullAt }) => fullAt > zeroAt, { message: "fullAt must be above zeroAt" });

/** Everything of the engine that is a choice: weights, thresholds, tables. What each was measured to be worth stands in DESIGN.md. */
export const weightsSchema = z
  .strictObject({
    points,
    demandFields,
    concept,
    text,
    field,
    /** The share of the topic from which a named partner fits, and what naming one that does not is worth. */
    partner: z.strictObject({ topicMin: choice, doubtful: choice }),
    tasks,
    /** How well a kind of body does research with a company, and work a company orders. */
    kinds: z.strictObject({ research: kinds, contract: kinds }),
    bands,
    family,
    meaning: meaning.optional(),
  })
  .refine(
    ({ points: { meaning: most }, meaning: scale }) =>
      (most === undefined) === (scale === undefined),
    {
      message: "points for meaning need the section meaning, and the other way round",
    },
  );

export type Weights = Readonly<z.output<typeof weightsSchema>>;
