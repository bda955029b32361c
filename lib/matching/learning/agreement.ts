import { bands } from "../match";

/** Decisions of one month of one kind on bodies of one band. */
export type DecisionCount = {
  /** Like 2026-11. */
  month: string;
  decision: string;
  /** The engine's word on the pair at that time; null for a body it had not ranked. */
  band: string | null;
  count: number;
};

/** How engine and staff agreed in one month. */
export type AgreementLine = {
  month: string;
  decisions: number;
  /** The engine offered the body and staff wanted it, or neither did. */
  agreed: number;
  /** Staff wanted a body the engine had not offered. */
  missed: number;
  /** Staff turned down a body the engine had offered. */
  overrated: number;
};

/** Bands in which the engine offers a body. */
const offered: ReadonlySet<string | null> = new Set(bands.slice(0, 2));

/** Engine and staff month by month, the newest first. */
export function agreementByMonth(counts: readonly DecisionCount[]): AgreementLine[] {
  const lines = new Map<string, AgreementLine>();
  for (const { month, decision, band, count } of counts) {
    const line = lines.get(month) ?? { month, decisions: 0, agreed: 0, missed: 0, overrated: 0 };
    const isWanted = decision !== "rejected";
    line.decisions += count;
    if (offered.has(band) === isWanted) line.agreed += count;
    else if (isWanted) line.missed += count;
    else line.overrated += count;
    lines.set(month, line);
  }
  return [...lines.values()].sort((one, other) => (one.month < other.month ? 1 : -1));
}
