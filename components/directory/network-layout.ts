import { scalePoint } from "d3-scale";
import { linkHorizontal } from "d3-shape";
import type { InnohkCluster } from "@/lib/directory/clusters";
import type { Network, NetworkHost, NetworkLab, NetworkRegion } from "@/lib/directory/network";

/** Where the columns of the picture stand, in its own units; one unit is a pixel at 1280. */
export type Columns = {
  width: number;
  hostEnd: number;
  labStart: number;
  labEnd: number;
  partnerStart: number;
};

/** Hosts go by their names in Chinese and by their abbreviations in English, whose names are long everywhere. */
export const columnsFor = {
  names: { width: 1120, hostEnd: 176, labStart: 246, labEnd: 690, partnerStart: 780 },
  abbreviations: { width: 1120, hostEnd: 104, labStart: 180, labEnd: 680, partnerStart: 762 },
} as const satisfies Record<string, Columns>;

const rows = {
  top: 16,
  clusterHead: 40,
  clusterGap: 20,
  lab: 36,
  regionHead: 30,
  partner: 22,
} as const;

/** A line from the column before; broken where nothing published carries it. */
export type PlacedLine = { to: string; path: string; isMain: boolean; toVerify: boolean };

export type PlacedLab = NetworkLab & { y: number; lines: PlacedLine[] };
export type PlacedHost = NetworkHost & { y: number; lines: PlacedLine[] };
export type PlacedCluster = {
  cluster: InnohkCluster;
  y: number;
  height: number;
  labs: PlacedLab[];
};
export type PlacedRegion = {
  region: string;
  y: number;
  partners: (NetworkRegion["partners"][number] & { y: number })[];
};

export type PlacedNetwork = {
  height: number;
  hosts: PlacedHost[];
  clusters: PlacedCluster[];
  regions: PlacedRegion[];
};

type Point = [number, number];

const lineShape = linkHorizontal<{ source: Point; target: Point }, Point>();

function pathBetween(source: Point, target: Point): string {
  return lineShape({ source, target }) ?? "";
}

function placeClusters(clusters: Network["clusters"]) {
  let y: number = rows.top;
  return clusters.map(({ cluster, labs }) => {
    const top = y;
    const height = rows.clusterHead + labs.length * rows.lab;
    y += height + rows.clusterGap;
    return {
      cluster,
      y: top,
      height,
      labs: labs.map((lab, index) => ({
        ...lab,
        y: top + rows.clusterHead + index * rows.lab + rows.lab / 2,
      })),
    };
  });
}

function placeRegions(regions: Network["regions"], height: number): PlacedRegion[] {
  const partnerCount = regions.flatMap(({ partners }) => partners).length;
  const needed = regions.length * rows.regionHead + partnerCount * rows.partner;
  // What the laboratories' column is longer by is given to the heads, so that both end together.
  const head = rows.regionHead + Math.max(0, (height - needed - rows.top) / (regions.length || 1));
  let y: number = rows.top;
  return regions.map(({ region, partners }) => {
    const top = y + head - rows.regionHead / 2;
    y += head;
    const placed = partners.map((partner, index) => ({
      ...partner,
      y: y + index * rows.partner + rows.partner / 2,
    }));
    y += partners.length * rows.partner;
    return { region, y: top, partners: placed };
  });
}

type Drawn = { columns: Columns; labs: readonly (NetworkLab & { y: number })[] };

function hostLines(host: NetworkHost, y: number, { columns, labs }: Drawn) {
  return labs.flatMap((lab): PlacedLine[] => {
    const partner = lab.local.find(({ slug }) => slug === host.slug);
    const isMain = lab.hosts.includes(host.slug);
    if (!isMain && partner === undefined) return [];
    const path = pathBetween([columns.hostEnd + 8, y], [columns.labStart - 4, lab.y]);
    return [{ to: lab.slug, path, isMain, toVerify: !isMain && partner?.toVerify === true }];
  });
}

/** Gives every host, laboratory and partner its place, and every tie its line. */
export function placeNetwork(
  { clusters, hosts, regions }: Network,
  columns: Columns,
): PlacedNetwork {
  const placed = placeClusters(clusters);
  const last = placed.at(-1);
  const height = last === undefined ? 0 : last.y + last.height;
  const placedRegions = placeRegions(regions, height);
  const partnerY = new Map(
    placedRegions.flatMap(({ partners }) => partners.map(({ id, y }) => [id, y] as const)),
  );
  const labs = placed.flatMap((cluster) => cluster.labs);
  const hostY = scalePoint(
    hosts.map(({ slug }) => slug),
    [rows.top, height],
  ).padding(0.5);
  const linesOf = (lab: NetworkLab & { y: number }) =>
    lab.outside.flatMap(({ id, toVerify }): PlacedLine[] => {
      const y = partnerY.get(id);
      if (y === undefined) return [];
      const path = pathBetween([columns.labEnd + 4, lab.y], [columns.partnerStart - 10, y]);
      return [{ to: id, path, isMain: false, toVerify }];
    });
  return {
    height: height + rows.top,
    hosts: hosts.map((host) => {
      const y = hostY(host.slug) ?? 0;
      return { ...host, y, lines: hostLines(host, y, { columns, labs }) };
    }),
    clusters: placed.map((cluster) => ({
      ...cluster,
      labs: cluster.labs.map((lab) => ({ ...lab, lines: linesOf(lab) })),
    })),
    regions: placedRegions,
  };
}
