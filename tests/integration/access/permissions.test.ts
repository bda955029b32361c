import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { DomainError } from "@/lib/core/errors";
import { withDatabase } from "../database";
import { accountRows } from "./permissions/account-rows";
import { demandRows } from "./permissions/demand-rows";
import { modelRows } from "./permissions/model-rows";
import { reviewRows } from "./permissions/review-rows";
import { withoutViewer } from "./permissions/without-viewer";
import { everybody, makeWorld, type Row, type Who, type World } from "./permissions/world";

withDatabase();

const rows: readonly Row[] = [...accountRows, ...demandRows, ...modelRows, ...reviewRows];

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

type Call = (viewer: Viewer | null) => Promise<unknown>;
type Outcome = "allowed" | "sees nothing" | "unauthenticated" | "refused";

function personOf(who: Who): Viewer | null {
  return who === "visitor" ? null : world.people[who];
}

/** A stranger's demand is answered like one that does not exist, a wrong role with `forbidden`. */
async function attempt(call: Call, who: Who): Promise<Outcome> {
  try {
    return (await call(personOf(who))) === false ? "sees nothing" : "allowed";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "unauthenticated") return "unauthenticated";
    if (error.code === "forbidden" || error.code === "notFound") return "refused";
    throw error;
  }
}

function expected({ may, blind = [] }: Row, who: Who): Outcome {
  if (may.includes(who)) return "allowed";
  if (blind.includes(who)) return "sees nothing";
  return who === "visitor" ? "unauthenticated" : "refused";
}

async function openFor(row: Row, who: Who): Promise<Call> {
  return row.open(world, personOf(who) ?? world.people.provinceReviewer);
}

describe("everybody tries everything", () => {
  it.each(rows)("$name is for those it is meant for alone", async (row) => {
    const outcomes: Partial<Record<Who, Outcome>> = {};
    const [first = "visitor", ...others] = row.may;
    // The very matter the others were refused is still there for whom it is meant.
    const shared = await openFor(row, first);
    for (const who of everybody.filter((each) => !row.may.includes(each))) {
      outcomes[who] = await attempt(shared, who);
    }
    outcomes[first] = await attempt(shared, first);
    for (const who of others) outcomes[who] = await attempt(await openFor(row, who), who);
    expect(outcomes).toEqual(Object.fromEntries(everybody.map((who) => [who, expected(row, who)])));
  });
});

/** Every function of the queries and commands that is handed a viewer, as “file name”. */
function functionsWithViewer(file: string): string[] {
  const source = readFileSync(path.join("lib", file), "utf8");
  const pattern = /export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*\w+: Viewer\b/g;
  return [...source.matchAll(pattern)].map((match) => `${file} ${match[1] ?? ""}`);
}

const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /^\w+\/(?:queries|commands)\/.*(?<!\.test)\.ts$/.test(file));

describe("the table", () => {
  it("lists every function that is handed a viewer", () => {
    expect(files.length).toBeGreaterThan(60);
    const tried = rows.map(({ file, name }) => `${file} ${name}`);
    expect(files.flatMap(functionsWithViewer).toSorted()).toEqual(tried.toSorted());
  });

  it("says of every other file why it asks for no viewer, and of no file that is gone", () => {
    const others = files.filter((file) => functionsWithViewer(file).length === 0);
    expect(Object.keys(withoutViewer).toSorted()).toEqual(others.toSorted());
  });
});
