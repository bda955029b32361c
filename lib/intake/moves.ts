/** The states of a demand, from first words to the end. */
export const demandStates = [
  "draft",
  "submitted",
  "inReview",
  "returned",
  "declined",
  "published",
  "closed",
] as const;

export type DemandState = (typeof demandStates)[number];

/** Who makes a move: the demand's company, or a reviewer in charge of its city. */
export type MoveRole = "company" | "reviewer";

type MoveRule = {
  readonly from: DemandState;
  readonly action: string;
  readonly role: MoveRole;
  readonly to: DemandState;
  /** Only the reviewer who holds the claim. */
  readonly guard?: "holder" | "notHolder";
};

/** The one table of moves; buttons and server read it, nothing else decides. */
export const moves = [
  { from: "draft", action: "submit", role: "company", to: "submitted" },
  { from: "returned", action: "submit", role: "company", to: "submitted" },
  { from: "submitted", action: "withdraw", role: "company", to: "closed" },
  { from: "inReview", action: "withdraw", role: "company", to: "closed" },
  { from: "returned", action: "withdraw", role: "company", to: "closed" },
  { from: "published", action: "withdraw", role: "company", to: "closed" },
  { from: "submitted", action: "claim", role: "reviewer", to: "inReview" },
  { from: "inReview", action: "takeOver", role: "reviewer", to: "inReview", guard: "notHolder" },
  { from: "inReview", action: "release", role: "reviewer", to: "submitted", guard: "holder" },
  { from: "inReview", action: "return", role: "reviewer", to: "returned", guard: "holder" },
  { from: "inReview", action: "decline", role: "reviewer", to: "declined", guard: "holder" },
  { from: "inReview", action: "publish", role: "reviewer", to: "published", guard: "holder" },
  { from: "published", action: "close", role: "reviewer", to: "closed" },
] as const satisfies readonly MoveRule[];

export type MoveAction = (typeof moves)[number]["action"];

type Situation = { state: DemandState; role: MoveRole; isHolder: boolean };

function guardHolds(rule: MoveRule, isHolder: boolean): boolean {
  if (rule.guard === undefined) return true;
  return rule.guard === "holder" ? isHolder : !isHolder;
}

/** The state a move leads to, or null where the table does not allow it. */
export function nextState(situation: Situation, action: MoveAction): DemandState | null {
  const rules: readonly MoveRule[] = moves;
  const rule = rules.find(
    (candidate) =>
      candidate.from === situation.state &&
      candidate.action === action &&
      candidate.role === situation.role &&
      guardHolds(candidate, situation.isHolder),
  );
  return rule?.to ?? null;
}

/** The moves open in a situation, in the order of the table; the buttons of a page. */
export function openMoves(situation: Situation): MoveAction[] {
  const actions = [...new Set(moves.map((move) => move.action))];
  return actions.filter((action) => nextState(situation, action) !== null);
}

/** States in which the company may change the form. */
export function isEditable(state: DemandState): boolean {
  return state === "draft" || state === "returned";
}
