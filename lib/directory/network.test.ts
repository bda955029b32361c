import { describe, expect, it } from "vitest";
import { toListed } from "./listed";
import { buildNetwork, isOverseas } from "./network";
import { directoryRecords } from "./record";

const listed = directoryRecords().map((record) =>
  toListed(record, { techFields: record.techFields, units: record.units }),
);
const network = buildNetwork(listed);
const labs = network.clusters.flatMap((cluster) => cluster.labs);

describe("buildNetwork", () => {
  it("holds every InnoHK laboratory of the directory once, in its cluster", () => {
    expect(network.clusters.map(({ cluster, labs: { length } }) => [cluster, length])).toEqual([
      ["health", 14],
      ["air", 16],
      ["seam", 2],
    ]);
    expect(new Set(labs.map(({ slug }) => slug)).size).toBe(labs.length);
  });

  it("names every host of a laboratory, and counts its laboratories", () => {
    const hosts = new Map(network.hosts.map(({ slug, labs: count }) => [slug, count]));
    expect(labs.filter((lab) => lab.hosts.some((host) => !hosts.has(host)))).toEqual([]);
    expect(hosts.get("hku")).toBe(9);
    expect(network.hosts[0]?.slug).toBe("hku");
  });

  it("lists each partner once, with its region, and those that are not overseas last", () => {
    const ids = network.regions.flatMap(({ partners }) => partners.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("stanford");
    const overseas = network.regions.map(({ region }) => isOverseas(region));
    expect(overseas).toEqual(overseas.toSorted().reverse());
    expect(network.regions.at(-2)?.region).toBe("CN");
  });

  it("leaves out a laboratory that no longer operates", () => {
    const [first] = labs;
    const closed = listed.map((each) =>
      each.slug === first?.slug ? { ...each, status: "closed" as const } : each,
    );
    const slugs = buildNetwork(closed).clusters.flatMap(({ labs: all }) => all.map((l) => l.slug));
    expect(slugs).not.toContain(first?.slug);
    expect(slugs).toHaveLength(labs.length - 1);
  });
});
