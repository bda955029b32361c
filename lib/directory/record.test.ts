import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { toMainlandCharacter } from "@/lib/text/characters";
import { detectScript, toHongKong } from "@/lib/text/script";
import joinedDescriptions from "./data/descriptions.json";
import corrections from "./data/corrections.json";
import fieldMapping from "./data/field-mapping.json";
import joinedUnits from "./data/units.json";
import { directoryRecords, directoryVersion, recordVersion, versionOf } from "./record";

const records = directoryRecords();
const slugs = new Set(records.map((record) => record.slug));
const units = records.flatMap((record) => record.units.map((unit) => ({ ...unit, of: record })));
const nonTechnicalKinds = new Set(["public_body"]);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** 噁 stays: the mainland's list of characters keeps it for 二噁英. */
function inMainlandCharacters(text: string): string {
  return [...text].map((char) => (char === "噁" ? char : toMainlandCharacter(char))).join("");
}

/** The conversion errs on a few characters either way (系統, 製衣): one right way is enough. */
function isHongKongWording(text: string): boolean {
  return [text, inMainlandCharacters(text)].some((each) => toHongKong(each) === text);
}

function wrongFields(codes: readonly string[]): string[] {
  return codes.filter((code) => code.length < 5 || techFields.find(code) === null);
}

/** Mainland words that Hong Kong writes otherwise. */
const mainlandWords = /機器人|芯片|網路|信息|傳感器|計算機|屏幕|視頻|數字化|雲計算|通信/;
const goodForWidthMax = 40;

/** How long a line is in Chinese characters; two Latin letters are as wide as one of them. */
function widthOf(text: string): number {
  const characters = [...text];
  const narrow = characters.filter((character) => /[\x20-\x7e]/.test(character)).length;
  return characters.length - narrow / 2;
}

/** The reviewed files of a folder by the slug they are named after. */
function readSources(name: string): Record<string, unknown> {
  const folder = path.join("lib", "directory", "data", name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file): [string, unknown] => [
      path.basename(file, ".json"),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")),
    ]),
  );
}

describe("the directory", () => {
  it("holds 109 bodies of Hong Kong, each once and none of the Jiangsu side", () => {
    expect(records).toHaveLength(109);
    expect(repeated(records.map((record) => record.slug))).toEqual([]);
    expect(records.filter((record) => record.tags.includes("jiangsu_side"))).toEqual([]);
  });

  it("names hosts and successors that are in it, and nobody as their own", () => {
    const named = records.flatMap(({ slug, hosts, successor }) =>
      [...hosts, ...(successor === null ? [] : [successor])].map((other) => [slug, other] as const),
    );
    expect(named.filter(([slug, other]) => !slugs.has(other) || slug === other)).toEqual([]);
  });

  it("leads every merged body to a body that operates", () => {
    const active = new Set(records.filter((each) => each.status === "active").map((r) => r.slug));
    const merged = records.filter((record) => record.status === "merged");
    expect(merged.filter(({ successor }) => !active.has(successor ?? ""))).toEqual([]);
  });

  it("gives every technical body that operates fields of level 2 or 3, best first", () => {
    const technical = records.filter(
      ({ status, kind }) => status === "active" && !nonTechnicalKinds.has(kind),
    );
    expect(technical.filter((record) => record.techFields.length === 0)).toEqual([]);
    for (const { slug, kind, techFields: codes } of records) {
      expect([slug, wrongFields(codes), repeated([...codes])]).toEqual([slug, [], []]);
      expect(codes.length).toBeLessThanOrEqual(kind === "university" ? 14 : 8);
    }
    expect(Object.keys(fieldMapping).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it("finds an institution by no alias that is its name already", () => {
    const idle = records.flatMap(({ names, aliases }) =>
      aliases.filter((alias) => [names.zhHans, names.zhHant, names.en].includes(alias)),
    );
    expect(idle).toEqual([]);
  });
});

describe("the names", () => {
  const names = [...records, ...units.map(({ id, name }) => ({ slug: id, names: name }))];
  const registered = new Set(Object.keys(corrections.registeredHongKongNames));

  it("are there in three languages", () => {
    const empty = names.filter(({ names: { zhHans, zhHant, en } }) =>
      [zhHans, zhHant, en].some((name) => name.trim() === ""),
    );
    expect(empty).toEqual([]);
    expect(names.filter(({ names: { en } }) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  it("hold no Traditional characters and no Hong Kong words in the mainland's form", () => {
    const texts = [
      ...names.map((each) => each.names.zhHans),
      ...records.flatMap((record) => record.focus.zhHans),
      ...units.flatMap((unit) => unit.can.zhHans),
    ];
    expect(texts.filter((text) => text !== inMainlandCharacters(text))).toEqual([]);
    expect(texts.filter((text) => /机械人|晶片|资讯|网路|硬体|数码化/.test(text))).toEqual([]);
  });

  it("are written as Hong Kong writes them in Hong Kong's form, unless registered otherwise", () => {
    const different = names
      .filter(({ slug }) => !registered.has(slug.replace(/-focus$/, "")))
      .map(({ names: { zhHant } }) => zhHant)
      .filter((zhHant) => !isHongKongWording(zhHant));
    expect(different).toEqual([]);
  });
});

describe("the units", () => {
  it("are at every institution, with identifiers that begin with its slug and are unique", () => {
    expect(records.filter((record) => record.units.length === 0)).toEqual([]);
    expect(repeated(units.map((unit) => unit.id))).toEqual([]);
    expect(units.filter(({ id, of }) => !id.startsWith(`${of.slug}-`))).toEqual([]);
  });

  it("state 3 to 15 abilities, the same number in both languages, none twice", () => {
    for (const { id, can } of units) {
      expect([id, can.zhHans.length]).toEqual([id, can.en.length]);
      expect([id, repeated(can.zhHans), repeated(can.en)]).toEqual([id, [], []]);
      expect(can.zhHans.length).toBeGreaterThanOrEqual(3);
      expect(can.zhHans.length).toBeLessThanOrEqual(15);
    }
  });

  it("stand in 1 to 4 fields of level 2 or 3 wherever their institution is technical", () => {
    const wrong = units.filter(
      ({ fields, of }) =>
        wrongFields(fields).length > 0 ||
        fields.length > 4 ||
        (fields.length === 0 && of.techFields.length > 0),
    );
    expect(wrong.map((unit) => unit.id)).toEqual([]);
  });

  it("are those of the reviewed files: run scripts/import-directory.ts after a change", () => {
    const sources = readSources("units");
    expect(joinedUnits).toEqual(sources);
    expect(Object.keys(sources).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it("read as Hong Kong writes when they are shown in 繁體", () => {
    const shown = units.flatMap((unit) => unit.can.zhHans.map(toHongKong));
    expect(shown.filter((text) => mainlandWords.test(text))).toEqual([]);
  });
});

describe("the descriptions", () => {
  const described = records.flatMap(({ slug, description }) =>
    description === null ? [] : [{ slug, ...description }],
  );

  it("are those of the reviewed files: run scripts/import-directory.ts after a change", () => {
    const sources = readSources("descriptions");
    expect(joinedDescriptions).toEqual(sources);
    expect(Object.keys(sources).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it("say in at most 40 characters what an institution is good for", () => {
    const long = described.filter(({ goodFor }) => widthOf(goodFor.zhHans) > goodForWidthMax);
    expect(long.map(({ slug }) => slug)).toEqual([]);
  });

  const registeredNames = records.flatMap(({ names: { zhHant }, aliases, formerNames }) => [
    zhHant,
    ...aliases,
    ...formerNames,
  ]);

  it("are written in each script throughout, and in Hong Kong's words in 繁體", () => {
    const texts = described.flatMap(({ goodFor, text }) => [goodFor, text]);
    for (const { zhHans, zhHant, en } of texts) {
      expect(inMainlandCharacters(zhHans)).toBe(zhHans);
      expect(detectScript(zhHant)).not.toBe("hans");
      const ownWords = registeredNames.reduce((rest, name) => rest.replaceAll(name, ""), zhHant);
      expect(mainlandWords.test(ownWords) ? zhHant : "").toBe("");
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("versionOf", () => {
  const [first, ...others] = records;
  if (first === undefined) throw new Error("the directory is empty");

  it("is the same for the same records in any order", () => {
    expect(versionOf([...records].reverse())).toBe(directoryVersion);
  });

  it.each([
    ["a name", { names: { ...first.names, en: "Renamed" } }],
    ["a field", { techFields: ["01.01"] }],
    ["a unit", { units: first.units.slice(1) }],
    ["the status", { status: "closed" as const }],
  ])("changes with %s", (_, change) => {
    const changed = { ...first, ...change };
    expect(recordVersion(changed)).not.toBe(recordVersion(first));
    expect(versionOf([changed, ...others])).not.toBe(directoryVersion);
  });

  it("stays the same with another description, which only the seed looks at", () => {
    const line = { zhHans: "新", zhHant: "新", en: "new" };
    const changed = { ...first, description: { goodFor: line, text: line } };
    expect(recordVersion(changed)).not.toBe(recordVersion(first));
    expect(versionOf([changed, ...others])).toBe(directoryVersion);
  });

  it("changes when a record is missing", () => {
    expect(versionOf(others)).not.toBe(directoryVersion);
  });
});
