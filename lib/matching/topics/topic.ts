import { z } from "zod";
import { bands } from "../match";
import { topicFields } from "./read-points";

const spanSchema = z.strictObject({
  field: z.enum(topicFields),
  /** UTF-16 units of the original, end exclusive. */
  start: z.number(),
  end: z.number(),
});

const topicMatchSchema = z.strictObject({
  /** Slug of the directory. */
  institution: z.string(),
  score: z.number(),
  band: z.enum(bands),
  /** The unit that fits best. */
  unit: z.string().nullable(),
});

const topicSchema = z.strictObject({
  /** Where the demand speaks of it, in the order of the form. */
  spans: z.array(spanSchema),
  /** The concepts that tell most of it, the heaviest first. */
  concepts: z.array(z.string()),
  /** The first bodies for this topic alone. */
  matches: z.array(topicMatchSchema),
});

const consortiumSchema = z.strictObject({
  /** The fewest bodies that cover the topics, with the places of the topics each takes and how well it fits them. */
  members: z.array(
    z.strictObject({
      institution: z.string(),
      takes: z.array(z.strictObject({ topic: z.number(), score: z.number(), band: z.enum(bands) })),
    }),
  ),
  /** Places of the topics nobody covers. */
  uncovered: z.array(z.number()),
});

/** What a run keeps of the topics of a demand: two or more, or none where it is about one thing. */
export const topicsSchema = z.strictObject({
  topics: z.array(topicSchema),
  consortium: consortiumSchema.nullable(),
});

export type TopicMatch = z.output<typeof topicMatchSchema>;
export type Topic = z.output<typeof topicSchema>;
export type Consortium = z.output<typeof consortiumSchema>;
export type TopicsAnswer = z.output<typeof topicsSchema>;

/** The answer for a demand about one thing. */
export const oneTopic: TopicsAnswer = { topics: [], consortium: null };
