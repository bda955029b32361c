import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const rooms = "app|components|docs|lib|messages|prisma|public|scripts|tests";
const rootFiles = /^[\w.-]+\.(?:md|ts|mjs|json|cjs)$|^LICENSE$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const files = [
  ...rooms.split("|").flatMap(filesBelow),
  ...readdirSync(".").filter((name) => rootFiles.test(name)),
];

const documents = files.filter((file) => /^(?:[A-Z]+|docs\/.+)\.md$/.test(file));

const npmScripts = Object.keys(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts,
);

/** Whether a file or folder has this path; `*` and `<name>` stand for any one name. */
function exists(named: string): boolean {
  const pattern = named
    .replace(/\/$/, "")
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*|<\w+>/g, "[^/]+");
  const whole = new RegExp(`^${pattern}(?:/|$)`);
  return files.some((file) => whole.test(file));
}

/** Paths in code, which start at the root of the repository, and links, which start at the document. */
function pathsIn(document: string, text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, piece = ""]) =>
    new RegExp(`^(?:${rooms})/[^\\s]*$`).test(piece) ? [piece] : [],
  );
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = ""]) =>
    path.join(path.dirname(document), target),
  );
  return [...code, ...links];
}

function scriptsIn(text: string): string[] {
  const run = [...text.matchAll(/npm run (?:-\S+ )*([\w:-]+)/g)];
  const short = [...text.matchAll(/npm (start|test)\b/g)];
  return [...run, ...short].map(([, name = ""]) => name);
}

describe.each(documents)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  it("names only paths that exist", () => {
    expect(pathsIn(document, text).filter((named) => !exists(named))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    expect(scriptsIn(text).filter((name) => !npmScripts.includes(name))).toEqual([]);
  });
});

it("reads the documents everybody starts with", () => {
  const first = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/profile.md"];
  expect(documents).toEqual(expect.arrayContaining(first));
  const readme = readFileSync("README.md", "utf8");
  expect(pathsIn("README.md", readme)).toContain("ARCHITECTURE.md");
  expect(scriptsIn(readme)).toContain("start");
});
