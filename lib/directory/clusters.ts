import type { Entry } from "./entry";

/** The three clusters of InnoHK, in the order they were founded. */
export const innohkClusters = ["health", "air", "seam"] as const;

export type InnohkCluster = (typeof innohkClusters)[number];

/** What the clusters call themselves, in every language. */
export const clusterNames: Record<InnohkCluster, string> = {
  health: "Health@InnoHK",
  air: "AIR@InnoHK",
  seam: "SEAM@InnoHK",
};

const clusterOfKind = {
  innohk_health: "health",
  innohk_air: "air",
  innohk_seam: "seam",
} as const satisfies Partial<Record<Entry["kind"], InnohkCluster>>;

/** The InnoHK cluster an institution belongs to; null for all others. */
export function clusterOf(kind: Entry["kind"]): InnohkCluster | null {
  return kind in clusterOfKind ? clusterOfKind[kind as keyof typeof clusterOfKind] : null;
}
