import { expect, it } from "vitest";
import { z } from "zod";
import { ProfileDataError, readData } from "./read-data";
import { asOfSchema } from "./shapes";

const schema = z.array(z.strictObject({ id: z.string(), asOf: asOfSchema }));

it("names the file, the item and the field of every fault", () => {
  const read = () => readData("facts.json", schema, [{ id: "first", asOf: "2024-13" }, { id: 2 }]);
  expect(read).toThrow(ProfileDataError);
  expect(read).toThrow(/^facts\.json first\.asOf: .+\nfacts\.json 1\.id: .+\nfacts\.json 1\.asOf/);
});

it.each(["2024", "2024-02", "2024-02-29", "2024-Q4", "2024-H2"])("takes %s as a date", (asOf) => {
  expect(readData("facts.json", schema, [{ id: "a", asOf }])).toHaveLength(1);
});

it.each(["24", "2024-2", "2023-02-29", "2024-Q5", "2024-H3", "mid-2024"])(
  "refuses %s as a date",
  (asOf) => {
    expect(() => readData("facts.json", schema, [{ id: "a", asOf }])).toThrow("facts.json a.asOf");
  },
);
