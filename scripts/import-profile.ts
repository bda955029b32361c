import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { proseFileSchema, readProse } from "@/lib/profile/prose-file";
import { readData } from "@/lib/profile/read-data";
import { readCollected } from "./profile/collected";
import { convertCollected } from "./profile/convert";
import { correctorOf, readCorrections } from "./profile/corrections";

/**
 * Brings the Hong Kong profile into the project. With a folder of collected data: writes its files, in the
 * portal's ids and words, put right by corrections.json. Always: joins the texts of the sections into the
 * one file the portal reads.
 */
const data = path.join("lib", "profile", "data");

function write(name: string, value: unknown): void {
  writeFileSync(path.join(data, `${name}.json`), `${JSON.stringify(value, undefined, 2)}\n`);
}

function importCollected(folder: string): void {
  const corrections = readCorrections();
  const { correct, unused } = correctorOf(corrections);
  const files = convertCollected(readCollected(folder), corrections);
  for (const [name, items] of Object.entries(files)) write(name, correct(items, name));
  if (unused().length > 0) {
    throw new Error(`corrections.json corrects nothing at: ${unused().join(", ")}`);
  }
}

/** The texts in the order of their sections; a malformed mark stops the join. */
function joinProse(): void {
  const folder = path.join(data, "prose");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      const file = readData(`prose/${name}`, proseFileSchema, content);
      readProse(file);
      return file;
    });
  write("prose", files);
}

const folder = process.argv[2];
if (folder !== undefined) importCollected(folder);
joinProse();
