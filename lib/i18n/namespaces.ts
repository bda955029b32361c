/** One file a namespace in messages/<locale>; the list types the keys and the test of parity reads it. */
export const namespaces = [
  "access",
  "admin",
  "common",
  "data",
  "directory",
  "institution",
  "intake",
  "matching",
  "notify",
  "profile",
  "public",
  "quality",
  "review",
  "schemes",
  "search",
  "timeline",
] as const;

export type Namespace = (typeof namespaces)[number];
