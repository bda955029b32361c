import { describe, expect, it } from "vitest";
import { invitePerson } from "@/lib/access/commands/invite-person";
import { requestPasswordReset } from "@/lib/access/commands/request-password-reset";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { saveCompanyDetails } from "@/lib/intake/commands/save-company-details";
import { getCompanyDetails } from "@/lib/intake/queries/get-company-details";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { withDatabase } from "../database";
import { exampleUscc, fileDemand, fillDraft } from "../demands";
import { clerkOf } from "../people";
import { linkTo, openAccount } from "./accounts";

withDatabase();

/** Every row of every table, the job queue's too, as the holder of a copy of the database would read it. */
async function readWholeDatabase(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`;
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ rows: string | null }[]>(
        `select string_agg(row_to_json(t)::text, e'\n') as rows from ${name} as t`,
      ),
    ),
  );
  return dumps.map(([dump]) => dump?.rows ?? "").join("\n");
}

describe("a copy of the database", () => {
  it("tells nothing of the contact persons of demands and companies", async () => {
    const clerk = await clerkOf(exampleUscc);
    const contact = {
      contactName: "演示联系人壬癸",
      contactPhone: "0512-55009987",
      email: "sealed-contact@demo.example",
    };
    const { demandId } = await fileDemand(clerk, contact);
    await fillDraft(clerk, contact);
    const { version } = await getCompanyDetails(clerk);
    await saveCompanyDetails(clerk, { key: newId(), version, values: contact });

    // It is kept and read back …
    expect((await getOwnDemand(clerk, { demandId })).values).toMatchObject(contact);
    expect((await getCompanyDetails(clerk)).values).toMatchObject(contact);
    // … but nowhere in clear.
    const copy = await readWholeDatabase();
    expect(copy).toContain(demandId);
    for (const secret of ["演示联系人壬癸", "55009987", "sealed-contact"]) {
      expect({ secret, isThere: copy.includes(secret) }).toEqual({ secret, isThere: false });
    }
  });

  it("opens no link that was mailed", async () => {
    const [administrator, person] = [await openAccount("admin"), await openAccount("reviewer")];
    const email = "invited-link@demo.example";
    const target = { role: "reviewer", divisionCode: "", institutionId: "", uscc: "" };
    await invitePerson(administrator, { key: newId(), email, ...target, locale: "en" });
    await requestPasswordReset({ email: person.email, locale: "en", network: null });
    const copy = await readWholeDatabase();
    for (const token of [await linkTo(email, "invitation"), await linkTo(person.email, "reset")]) {
      expect(copy).not.toContain(token);
    }
  });
});
