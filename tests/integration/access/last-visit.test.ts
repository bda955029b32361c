import { describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/access/audit";
import { findLastVisit } from "@/lib/access/queries/find-last-visit";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { withDatabase } from "../database";
import { officerOf } from "../people";

withDatabase();

async function signIn(viewer: Viewer, day: string, outcome: "done" | "refused" = "done") {
  await recordAudit(db(), viewer, {
    action: "session.start",
    subjectType: "account",
    subjectId: viewer.id,
    outcome,
  });
  const last = await db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db().auditEntry.update({ where: { id: last.id }, data: { at: new Date(day) } });
}

describe("findLastVisit", () => {
  it("knows none on the first visit", async () => {
    const officer = officerOf("hkust");
    expect(await findLastVisit(officer)).toBeNull();
    await signIn(officer, "2026-11-02");
    expect(await findLastVisit(officer)).toBeNull();
  });

  it("is the sign-in before this one, whatever others did and whatever was refused", async () => {
    const officer = officerOf("hkust");
    await signIn(officer, "2026-11-02");
    await signIn(officer, "2026-11-09");
    await signIn(officerOf("hkust"), "2026-11-10");
    await signIn(officer, "2026-11-11", "refused");
    await signIn(officer, "2026-11-16");
    expect(await findLastVisit(officer)).toEqual(new Date("2026-11-09"));
  });
});
