import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import zhHans from "@/messages/zh-Hans/admin.json";
import { auditActions } from "./audit-actions";

function sourcesOf(folder: string, isWanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}

function verbsIn(sources: readonly string[], pattern: RegExp): string[] {
  return sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ""));
}

const sources = sourcesOf("lib", (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const actions = sourcesOf("app", (name) => name === "actions.ts");

describe("the verbs of the audit trail", () => {
  it("list every verb the commands record and every action that can be refused", () => {
    const recorded = verbsIn(sources, /action: "([a-z]+\.[a-zA-Z]+)"/g);
    const refused = verbsIn(actions, /runAction\(\s*"([a-zA-Z.]+)"/g);
    expect(recorded.length).toBeGreaterThan(10);
    expect(refused.length).toBeGreaterThan(10);
    const missing = [...recorded, ...refused].filter((verb) => !isListed(verb));
    expect(missing).toEqual([]);
  });

  it("have words, and no words stand there for verbs nobody records", () => {
    const worded = Object.entries(zhHans.audit.actions).flatMap(([domain, verbs]) =>
      Object.keys(verbs).map((verb) => `${domain}.${verb}`),
    );
    expect(worded.toSorted()).toEqual([...auditActions].toSorted());
  });
});

function isListed(verb: string): boolean {
  return auditActions.some((known) => known === verb);
}
