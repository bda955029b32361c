/** One file a namespace in messages/<locale>; the list types the keys and the test of parity reads it. */
export const namespaces = [
  "access",
  "admin",
  "common",
  "directory",
  "institution",
  "intake",
  "matching",
  "notify",
  "public",
  "review",
] as const;

export type Namespace = (typeof namespaces)[number];
