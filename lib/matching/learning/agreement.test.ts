import { describe, expect, it } from "vitest";
import { agreementByMonth } from "./agreement";

describe("agreement between engine and staff", () => {
  it("counts by month, the newest first, who agreed and in which way not", () => {
    const counts = [
      { month: "2026-10", decision: "confirmed", band: "strong", count: 4 },
      { month: "2026-10", decision: "rejected", band: "none", count: 2 },
      { month: "2026-11", decision: "confirmed", band: "good", count: 1 },
      { month: "2026-11", decision: "added", band: null, count: 3 },
      { month: "2026-11", decision: "confirmed", band: "possible", count: 1 },
      { month: "2026-11", decision: "rejected", band: "good", count: 5 },
    ];
    expect(agreementByMonth(counts)).toEqual([
      { month: "2026-11", decisions: 10, agreed: 1, missed: 4, overrated: 5 },
      { month: "2026-10", decisions: 6, agreed: 6, missed: 0, overrated: 0 },
    ]);
  });
});
