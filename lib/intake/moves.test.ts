import { describe, expect, it } from "vitest";
import {
  demandStates,
  moves,
  nextState,
  openMoves,
  type DemandState,
  type MoveRole,
} from "./moves";

const actions = [...new Set(moves.map((move) => move.action))];
const parties = ["company", "reviewer"] as const;

/** state | company | reviewer without the claim | reviewer with the claim */
const allowed: Record<DemandState, [string, string, string]> = {
  draft: ["submit>submitted", "", ""],
  submitted: ["withdraw>closed", "claim>inReview", "claim>inReview"],
  inReview: [
    "withdraw>closed",
    "takeOver>inReview",
    "release>submitted return>returned decline>declined publish>published",
  ],
  returned: ["submit>submitted withdraw>closed", "", ""],
  declined: ["", "", ""],
  published: ["withdraw>closed", "close>closed", "close>closed"],
  closed: ["", "", ""],
};

function cell(state: DemandState, role: MoveRole, isHolder: boolean): Map<string, string> {
  const column = role === "company" ? 0 : isHolder ? 2 : 1;
  const entries = allowed[state][column].split(" ").filter((entry) => entry !== "");
  return new Map(entries.map((entry) => entry.split(">") as [string, string]));
}

const cases = demandStates.flatMap((state) =>
  parties.flatMap((role) =>
    [false, true].flatMap((isHolder) =>
      actions.map((action) => ({ state, role, isHolder, action })),
    ),
  ),
);

describe("the life of a demand", () => {
  it.each(cases)("$state, $role (holder: $isHolder): $action", (move) => {
    const { state, role, isHolder, action } = move;
    const expected = cell(state, role, isHolder).get(action) ?? null;
    expect(nextState({ state, role, isHolder }, action)).toBe(expected);
  });

  it("offers as buttons exactly the moves it allows", () => {
    expect(openMoves({ state: "inReview", role: "reviewer", isHolder: true })).toEqual([
      "release",
      "return",
      "decline",
      "publish",
    ]);
  });
});
