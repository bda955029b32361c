import { describe, expect, it } from "vitest";
import { parseDirectoryFile } from "./directory-file";
import { directoryRecords, versionOf } from "./record";

const acme = { slug: "acme-lab", names: { zhHant: "示例機械人實驗室" } };

describe("parseDirectoryFile", () => {
  it("reads the portal's own directory back as it is", () => {
    const own = directoryRecords();
    const { records, issues } = parseDirectoryFile(JSON.parse(JSON.stringify(own)));
    expect(issues).toEqual([]);
    expect(versionOf(records)).toBe(versionOf(own));
  });

  it("needs a slug and one name, and makes the other names from it", () => {
    const { records, issues } = parseDirectoryFile([acme]);
    expect(issues).toEqual([]);
    expect(records[0]).toMatchObject({
      names: { zhHans: "示例机器人实验室", zhHant: "示例機械人實驗室", en: "示例机器人实验室" },
      status: "active",
      techFields: [],
      units: [],
    });
  });

  it("gives an entry with topics one unit that holds them", () => {
    const focus = { zhHans: ["水下机器人"], en: ["underwater robots"] };
    const { records } = parseDirectoryFile([{ ...acme, focus, techFields: ["08.04.02"] }]);
    expect(records[0]?.units).toMatchObject([
      { id: "acme-lab-focus", can: focus, fields: ["08.04.02"] },
    ]);
  });

  it("keeps the portal's fields and units of an institution only while its topics are the same", () => {
    const astri = directoryRecords().find((record) => record.slug === "astri");
    if (astri === undefined) throw new Error("the directory has no ASTRI");
    const { slug, names, focus } = astri;
    const [same] = parseDirectoryFile([{ slug, names, focus }]).records;
    expect(same?.units).toEqual(astri.units);
    const [changed] = parseDirectoryFile([{ slug, names, focus: { en: ["beekeeping"] } }]).records;
    expect(changed).toMatchObject({ techFields: [], units: [{ can: { en: ["beekeeping"] } }] });
  });

  it.each([
    ["a file that is no list", { institutions: [] }, { entry: 0, key: "", problem: "wrong" }],
    ["an entry that is no object", ["hku"], { entry: 1, key: "slug", problem: "missing" }],
    ["a missing slug", [{ names: acme.names }], { entry: 1, slug: null, key: "slug" }],
    ["missing names", [acme, { slug: "b" }], { entry: 2, slug: "b", key: "names" }],
    ["names that are all null", [{ slug: "b", names: { en: null } }], { key: "names" }],
    ["empty names", [{ slug: "b", names: {} }], { key: "names", problem: "wrong" }],
    ["a name of the wrong type", [{ slug: "b", names: { en: 5 } }], { key: "names.en" }],
    ["a repeated slug", [acme, acme], { entry: 2, slug: "acme-lab", problem: "repeated" }],
  ])("leaves out and reports %s", (_, json, issue) => {
    const { records, issues } = parseDirectoryFile(json);
    expect(issues).toContainEqual(expect.objectContaining(issue));
    expect(records.map((record) => record.slug)).toEqual(
      Array.isArray(json) && json[0] === acme ? ["acme-lab"] : [],
    );
  });

  it.each([
    ["kind", { kind: "zoo" }, { kind: "research_institute" }],
    ["services.1", { services: ["space", "tea"] }, { services: ["space"] }],
    ["aliases", { aliases: "ACME" }, { aliases: [] }],
    ["techFields.0", { techFields: ["1.2", "01.02"] }, { techFields: ["01.02"] }],
  ])("reports a wrong %s and uses the entry without it", (...[key, part, expected]) => {
    const { records, issues } = parseDirectoryFile([{ ...acme, ...part }]);
    expect(issues).toEqual([{ entry: 1, slug: "acme-lab", key, problem: "wrong" }]);
    expect(records[0]).toMatchObject(expected);
  });

  it("needs no description, and uses the entry without one that is wrong", () => {
    expect(parseDirectoryFile([acme]).records[0]?.description).toBeNull();
    const { records, issues } = parseDirectoryFile([{ ...acme, description: "good" }]);
    expect(issues).toEqual([{ entry: 1, slug: "acme-lab", key: "description", problem: "wrong" }]);
    expect(records[0]?.description).toBeNull();
  });

  it("leaves out bodies of the Jiangsu side without complaint", () => {
    expect(parseDirectoryFile([{ ...acme, tags: ["jiangsu_side"] }])).toEqual({
      records: [],
      issues: [],
    });
  });
});
