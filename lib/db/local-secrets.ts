import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  databasePassword: z.string().min(16),
  authSecret: z.string().min(32),
  dataKey: z.string().length(44),
});

export type LocalSecrets = z.output<typeof secretsSchema>;

/** The secrets of this machine's portal, made on the first start and kept in the data folder (mode 600). */
export function readLocalSecrets(dataFolder: string): LocalSecrets {
  const file = path.join(dataFolder, "secrets.json");
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  mkdirSync(dataFolder, { recursive: true });
  const made: LocalSecrets = {
    databasePassword: randomBytes(18).toString("hex"),
    authSecret: randomBytes(32).toString("hex"),
    dataKey: randomBytes(32).toString("base64"),
  };
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: "wx" });
  return made;
}
