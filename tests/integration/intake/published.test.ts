import { beforeAll, describe, expect, it } from "vitest";
import { publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { withDatabase } from "../database";
import { reviewerOf } from "../people";
import { publishedDemand, submittedDemand } from "../review/make-demand";

withDatabase();

async function titles(query: Record<string, string>): Promise<string[]> {
  const filter = publishedFilterSchema.parse(query);
  const { count, demands } = await listPublishedDemands({ filter, pageSize: 20 });
  expect(count).toEqual({ atLeast: demands.length, isExact: true });
  return demands.map(({ title }) => title).sort();
}

describe("the list of published demands", () => {
  beforeAll(async () => {
    const reviewer = reviewerOf();
    await publishedDemand(reviewer, {
      title: "甲",
      techField: "08.04.02",
      plannedInvestment: "100",
      cooperationModes: ["JOINT_DEVELOPMENT"],
    });
    await publishedDemand(reviewer, {
      title: "乙",
      techField: "04.01.01",
      plannedInvestment: "99.99",
      cooperationModes: ["COMMISSIONED_RD", "TRANSFER"],
    });
    await submittedDemand({ title: "丙" });
  });

  it("holds none that was not published", async () => {
    expect(await titles({})).toEqual(["乙", "甲"]);
  });

  it.each([
    ["a field of any level", { field: "08" }, ["甲"]],
    ["a mode of cooperation", { mode: "TRANSFER" }, ["乙"]],
    ["a budget from a boundary on", { least: "100" }, ["甲"]],
    ["a budget below it", { below: "100" }, ["乙"]],
    ["both ends of a budget", { least: "50", below: "500" }, ["乙", "甲"]],
    ["a budget nobody has", { least: "5000" }, []],
    ["several at once", { field: "08", mode: "TRANSFER" }, []],
  ])("is narrowed by %s", async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it("leaves out what it does not understand of the address", async () => {
    expect(await titles({ least: "99", city: "Nanjing", below: "much" })).toHaveLength(2);
  });
});
