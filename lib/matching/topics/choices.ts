/** Everything about topics that is a choice; measured by `npm run match:eval`, see DESIGN.md. */
export const choices = {
  /** What a concept that is only hinted at weighs beside a named one. */
  hinted: 0.5,
  /** What the concept above one, its second field, and the first level of a field add beside itself. */
  broader: 0.5,
  secondField: 0.5,
  level1: 0.3,
  /** More points than this are not told apart. */
  pointsMax: 30,
  /** A text in more pieces than this is no list of points, and is not taken apart at all. */
  piecesMax: 60,
  /** What stands behind this many clauses of a text is not parted among the topics: none of them is read with it. */
  clausesMax: 100,
  topicsMax: 6,
  /**
   * From which likeness two points speak of one thing, 0 to 1, and what a point has to say, in weight of concepts,
   * to be a topic: where the demand itself says that it asks for several things, and where it does not.
   */
  told: { likeness: 0.5, substanceMin: 5 },
  untold: { likeness: 0.1, substanceMin: 6 },
  /** A topic has a body with at least this score, and this share of the criterion of concepts. */
  scoreMin: 40,
  conceptMin: 0.3,
  /** Bodies shown for each topic, and those looked at for a consortium. */
  bodies: 5,
  coverBodies: 8,
  /** Most bodies of a consortium. */
  membersMax: 4,
} as const;
