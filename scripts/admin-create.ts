import { parseArgs } from "node:util";
import { createTranslator } from "use-intl/core";
import { createAdministrator } from "@/lib/access/commands/create-administrator";
import { isAccessErrorKey } from "@/lib/access/issues";
import type { FieldIssue } from "@/lib/core/action-state";
import { provideSettings } from "@/lib/core/env";
import { InvalidError } from "@/lib/core/errors";
import { closeDb } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import words from "@/messages/en/access.json";
import { ask, askUnseen, isTerminal, readPipedLine } from "./ask";
import { runMaintenance } from "./run-maintenance";

const usage =
  "Usage: npm run admin:create -- --email name@example.com --name “Full name”; the password is asked for, or read from standard input, never given as an option.";

type Wanted = { email: string; name: string; password: string };

/** @throws Error with the usage where the options cannot be understood */
function readOptions(): { email?: string; name?: string } {
  try {
    const options = { email: { type: "string" }, name: { type: "string" } } as const;
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

async function readWanted(given: { email?: string; name?: string }): Promise<Wanted> {
  if (isTerminal()) {
    const email = given.email ?? (await ask("E-mail: "));
    const name = given.name ?? (await ask("Name: "));
    const password = await askUnseen("Password (not shown): ");
    if ((await askUnseen("The same password again: ")) !== password) {
      throw new Error("The two passwords differ; nothing was made.");
    }
    return { email, name, password };
  }
  if (given.email === undefined || given.name === undefined) throw new Error(usage);
  return { email: given.email, name: given.name, password: await readPipedLine() };
}

async function create(url: string, wanted: Wanted): Promise<string> {
  provideSettings({ DATABASE_URL: url });
  await migrate(url);
  try {
    const { email } = await createAdministrator(wanted);
    return `The administrator ${email} can sign in now.`;
  } catch (error) {
    if (error instanceof InvalidError) throw new Error(sayIssues(error.issues), { cause: error });
    throw error;
  } finally {
    await closeDb();
  }
}

function sayIssues(issues: readonly FieldIssue[]): string {
  const say = createTranslator({ locale: "en", messages: words });
  const sentences = issues.map(({ field, key, params }) => {
    const sentence = isAccessErrorKey(key) ? say(`error.${key}`, params) : key;
    return `${field}: ${sentence}`;
  });
  return `Nothing was made. ${sentences.join(" ")}`;
}

try {
  const wanted = await readWanted(readOptions());
  await runMaintenance((url) => create(url, wanted));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
