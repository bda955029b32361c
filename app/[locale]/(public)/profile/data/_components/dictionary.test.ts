import { describe, expect, it } from "vitest";
import { columnsOf, dataKinds, findDataFile } from "@/lib/exchange/profile-files";
import { dictionary } from "./dictionary";

function topLevelKeys(path: string): Set<string> {
  // What the portal itself wrote a moment ago.
  const file = JSON.parse(findDataFile(path)?.body ?? "") as { items: object[] };
  return new Set(file.items.flatMap((item) => Object.keys(item)));
}

describe.each(dataKinds)("dictionary of %s", (kind) => {
  it("explains every column of the CSV file, in its order", () => {
    expect(dictionary[kind].flatMap(({ columns }) => columns)).toEqual(columnsOf(kind));
  });

  it("names only fields the JSON file has", () => {
    const known = topLevelKeys(`${kind}.json`);
    const named = dictionary[kind].flatMap(({ json }) => json?.replace(/\[\].*$/, "") ?? []);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
