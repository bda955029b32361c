import { describe, expect, it } from "vitest";
import { demandStates } from "@/lib/intake/moves";
import { parseAnnex2 } from "@/lib/intake/parse";
import { demoAccountUscc, demoDemands, demoUscc } from "./demo-demands";

describe("the demo demands", () => {
  it.each(demoDemands.filter((demand) => demand.state !== "draft"))(
    "$id is a form that can be submitted",
    ({ form }) => {
      expect(parseAnnex2(form, { today: "2026-11-21" })).toMatchObject({ ok: true });
    },
  );

  it("shows a demand in every state", () => {
    expect(new Set(demoDemands.map((demand) => demand.state))).toEqual(new Set(demandStates));
  });

  it("gives the demo account's company a draft and demands with the reviewers", () => {
    const own = demoDemands.filter((demand) => demoUscc(demand) === demoAccountUscc);
    const states = own.map((demand) => demand.state).toSorted();
    expect(states).toEqual(["draft", "published", "returned", "submitted"]);
  });

  it("names nobody real: every company says that it is an example", () => {
    for (const { form } of demoDemands) {
      expect(form.companyName).toContain("示例");
      expect(form.email).toMatch(/@demo\.example$/);
    }
  });
});
