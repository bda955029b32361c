import { describe, expect, it } from "vitest";
import { toListed } from "@/lib/directory/listed";
import { buildNetwork } from "@/lib/directory/network";
import { directoryRecords } from "@/lib/directory/record";
import { columnsFor, placeNetwork } from "./network-layout";

const listed = directoryRecords().map((record) =>
  toListed(record, { techFields: record.techFields, units: record.units }),
);
const network = buildNetwork(listed);
const placed = placeNetwork(network, columnsFor.names);
const labs = placed.clusters.flatMap((cluster) => cluster.labs);

/** The smallest step between neighbours of a column. */
function leastStep(ys: readonly number[]): number {
  return Math.min(...ys.slice(1).map((y, index) => y - (ys[index] ?? y)));
}

describe("placeNetwork", () => {
  it("gives every name of a column room for its lines of text, inside the picture", () => {
    const partners = placed.regions.flatMap((region) => region.partners);
    const columns = [
      [labs.map(({ y }) => y), 30],
      [placed.hosts.map(({ y }) => y), 40],
      [partners.map(({ y }) => y), 16],
    ] as const;
    for (const [ys, room] of columns) {
      expect(leastStep(ys)).toBeGreaterThanOrEqual(room);
      expect(Math.min(...ys)).toBeGreaterThan(0);
      expect(Math.max(...ys)).toBeLessThan(placed.height);
    }
  });

  it("draws a line for every host and every partner from outside Hong Kong", () => {
    const drawn = labs.flatMap(({ lines }) => lines).length;
    const outside = labs.flatMap((lab) => lab.outside.filter(({ region }) => region !== "HK"));
    expect(drawn).toBe(outside.length);
    const main = placed.hosts.flatMap(({ lines }) => lines.filter(({ isMain }) => isMain));
    expect(main).toHaveLength(labs.flatMap(({ hosts }) => hosts).length);
  });

  it("breaks the lines of what is to be verified", () => {
    const aift = labs.find(({ slug }) => slug === "innohk-aift");
    expect(aift?.lines.map(({ toVerify }) => toVerify)).toEqual([true]);
  });
});
