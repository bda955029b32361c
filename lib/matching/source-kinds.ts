/** What a match run stands on besides the demand and the release: kept under its fingerprint. */
export const sourceKinds = {
  /** A model file. */
  model: "model",
  /** The fingerprints of a directory's records, in its order. */
  directory: "directory",
  /** One institution as rankings read it. */
  record: "record",
} as const;

export type SourceKind = (typeof sourceKinds)[keyof typeof sourceKinds];
