import { provideSettings } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { checkRun, listRunIds, type RunCheck } from "@/lib/matching/queries/check-run";
import { runMaintenance } from "./run-maintenance";

const batch = 500;

const meaning: Readonly<Record<RunCheck, string>> = {
  same: "computed again, the same bytes",
  different: "computed again, DIFFERENT",
  otherRelease: "made by another release of the portal, which can compute them again",
  notKept: "stored before what they stand on was kept",
};

/** Computes every stored run again and compares the bytes; a difference ends the command with code 1. */
async function verify(url: string): Promise<string> {
  provideSettings({ DATABASE_URL: url });
  const found = new Map<RunCheck, string[]>();
  try {
    let ids = await listRunIds(null, batch);
    while (ids.length > 0) {
      for (const id of ids) {
        const check = await checkRun(id);
        found.set(check, [...(found.get(check) ?? []), id]);
      }
      ids = await listRunIds(ids.at(-1) ?? null, batch);
    }
  } finally {
    await closeDb();
  }
  const different = found.get("different") ?? [];
  if (different.length > 0) process.exitCode = 1;
  const lines = [...found].map(([check, ids]) => `  ${ids.length}  ${meaning[check]}`);
  const named = different.map((id) => `  run ${id}`);
  return [`Match runs:${lines.length === 0 ? " none stored." : ""}`, ...lines, ...named].join("\n");
}

await runMaintenance(verify);
