import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readSet, type SetCase } from "@/lib/matching/quality/measure";

const folder = path.join("tests", "fixtures", "matching");
const extension = ".jsonl";

/** All labelled cases of the repository, file by file in the order of their names. */
export function labelledCases(): SetCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .flatMap((name) =>
      readSet(
        name.startsWith("dev") ? "dev" : "own",
        readFileSync(path.join(folder, name), "utf8"),
      ),
    );
}
