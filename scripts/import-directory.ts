import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { descriptionSchema } from "@/lib/directory/description";
import { entrySchema, type Entry } from "@/lib/directory/entry";
import { unitFileSchema } from "@/lib/directory/unit";

/**
 * Brings the Hong Kong directory into the project. With a folder of collected data: writes its
 * institutions, without the bodies of the Jiangsu side and without what only the collectors need, put
 * right by corrections.json. Always: joins the reviewed unit files, and the descriptions, into the one file
 * each that the portal reads.
 */
const data = path.join("lib", "directory", "data");

const correctionsSchema = z.strictObject({
  /** Words of mainland Chinese for those a conversion of the characters leaves behind. */
  words: z.array(z.tuple([z.string(), z.string()])),
  names: z.record(
    z.string(),
    z.strictObject({
      zhHans: z.string().optional(),
      zhHant: z.string().optional(),
      en: z.string().optional(),
      reason: z.string(),
    }),
  ),
  /** Names that keep mainland words in Traditional characters, and why. */
  registeredHongKongNames: z.record(z.string(), z.string()),
  /** Short forms that mean something else in Jiangsu (中大 in 中大型) are removed. */
  aliases: z.record(
    z.string(),
    z.strictObject({ add: z.array(z.string()).optional(), remove: z.array(z.string()).optional() }),
  ),
});

type Corrections = z.output<typeof correctionsSchema>;

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
}

function inMainlandWords(words: Corrections["words"], text: string): string {
  return words.reduce((corrected, [from, to]) => {
    // A longer right form may hold the wrong one (中小企业, 中小企): what is right already stays.
    return corrected.replaceAll(to, from).replaceAll(from, to);
  }, text);
}

function correctedNames(entry: Entry, corrections: Corrections): Entry["names"] {
  const { zhHans, zhHant, en } = corrections.names[entry.slug] ?? {};
  return {
    zhHans: zhHans ?? inMainlandWords(corrections.words, entry.names.zhHans),
    zhHant: zhHant ?? entry.names.zhHant,
    en: en ?? entry.names.en,
    abbr: entry.names.abbr,
  };
}

/** The entry in the portal's words; a name put right stays findable as an alias. */
function corrected(entry: Entry, corrections: Corrections): Entry {
  const names = correctedNames(entry, corrections);
  const { add = [], remove = [] } = corrections.aliases[entry.slug] ?? {};
  const absent = remove.filter((alias) => !entry.aliases.includes(alias));
  if (absent.length > 0) throw new Error(`${entry.slug}: no alias ${absent.join(", ")} to remove`);
  const kept = entry.aliases.filter((alias) => !remove.includes(alias));
  const aliases = new Set([...kept, ...add, entry.names.zhHans]);
  for (const name of [names.zhHans, names.zhHant, names.en]) aliases.delete(name);
  const zhHans = entry.focus.zhHans.map((phrase) => inMainlandWords(corrections.words, phrase));
  return { ...entry, names, aliases: [...aliases], focus: { zhHans, en: entry.focus.en } };
}

function requireUsed(entries: readonly Entry[], corrections: Corrections): void {
  const slugs = new Set(entries.map((entry) => entry.slug));
  const { names, aliases, registeredHongKongNames } = corrections;
  const unknown = [names, aliases, registeredHongKongNames]
    .flatMap((part) => Object.keys(part))
    .filter((slug) => !slugs.has(slug));
  const text = entries.flatMap((entry) => [entry.names.zhHans, ...entry.focus.zhHans]).join("\n");
  const idle = corrections.words.map(([from]) => from).filter((word) => !text.includes(word));
  if (unknown.length + idle.length > 0) {
    throw new Error(`corrections.json corrects nothing by: ${[...unknown, ...idle].join(", ")}`);
  }
}

/** Descriptions have a folder of their own. */
function withoutDescription({ description: _, ...entry }: Entry): Omit<Entry, "description"> {
  return entry;
}

function importInstitutions(folder: string): void {
  const all = z.array(entrySchema).parse(read(folder, "institutions.json"));
  const entries = all.filter((entry) => !entry.tags.includes("jiangsu_side"));
  const corrections = correctionsSchema.parse(read(data, "corrections.json"));
  requireUsed(entries, corrections);
  const institutions = entries.map((entry) => corrected(entry, corrections));
  writeFileSync(
    path.join(data, "institutions.json"),
    `${JSON.stringify(institutions.map(withoutDescription), undefined, 1)}\n`,
  );
}

/** The reviewed files of a folder by the slug they are named after, in the order of the slugs. */
function readFolder<Content>(name: string, schema: z.ZodType<Content>): [string, Content][] {
  const folder = path.join(data, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [path.basename(file, ".json"), schema.parse(read(folder, file))]);
}

/** One unit a line. */
function joinUnits(): void {
  const parts = readFolder("units", unitFileSchema).map(([slug, units]) => {
    const lines = units.map((unit) => `  ${JSON.stringify(unit)}`).join(",\n");
    return ` ${JSON.stringify(slug)}: [\n${lines}\n ]`;
  });
  writeFileSync(path.join(data, "units.json"), `{\n${parts.join(",\n")}\n}\n`);
}

/** One institution a line. */
function joinDescriptions(): void {
  const lines = readFolder("descriptions", descriptionSchema).map(
    ([slug, description]) => ` ${JSON.stringify(slug)}: ${JSON.stringify(description)}`,
  );
  writeFileSync(path.join(data, "descriptions.json"), `{\n${lines.join(",\n")}\n}\n`);
}

const folder = process.argv[2];
if (folder !== undefined) importInstitutions(folder);
joinUnits();
joinDescriptions();
