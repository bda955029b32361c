import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Fault } from "@/lib/profile/checks/fault";
import { proseFileSchema } from "@/lib/profile/prose-file";
import { ProfileDataError, readData } from "@/lib/profile/read-data";

/**
 * Checks the data of the Hong Kong profile: `npm run profile:check`, with `-- --seeds FOLDER` also against
 * the texts of the documents. Prints one line a fault and ends with 1 if there is any.
 */
const data = path.join("lib", "profile", "data");

type TextFile = { readonly name: string; readonly text: string };

function filesOf(folder: string, ending: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

/** The portal reads the joined file; a text edited since is not in it. */
function checkJoined(): Fault[] {
  const own = filesOf(path.join(data, "prose"), ".json").map(({ name, text }) =>
    readData(`prose/${name}`, proseFileSchema, JSON.parse(text)),
  );
  const joined: unknown = JSON.parse(readFileSync(path.join(data, "prose.json"), "utf8"));
  if (
    JSON.stringify(own) === JSON.stringify(readData("prose.json", z.array(proseFileSchema), joined))
  )
    return [];
  const todo =
    "join the texts: node --conditions=react-server --import tsx scripts/import-profile.ts";
  return [{ file: "prose.json", place: "", todo }];
}

async function findFaults(seeds: string | undefined): Promise<readonly Fault[]> {
  // Loaded here, so that a file of the wrong shape is a fault with its place and no stack.
  const { checkProfile } = await import("@/lib/profile/checks/check-profile");
  const originals = seeds === undefined ? [] : filesOf(seeds, ".txt").map(({ text }) => text);
  return [...checkJoined(), ...checkProfile(originals)];
}

const { values } = parseArgs({ options: { seeds: { type: "string" } } });

try {
  const faults = await findFaults(values.seeds);
  for (const { file, place, todo } of faults) {
    process.stdout.write(`${[file, place].filter(Boolean).join(" ")}: ${todo}\n`);
  }
  process.stdout.write(`${faults.length} to put right\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof ProfileDataError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}
