import { judgeConcepts } from "./criteria/concept";
import { judgeConditions } from "./criteria/conditions";
import { judgeField } from "./criteria/field";
import { judgeJiangsu } from "./criteria/jiangsu";
import type { Judgement } from "./criteria/judgement";
import { judgePartner } from "./criteria/partner";
import { judgeRole } from "./criteria/role";
import { judgeText } from "./criteria/text";
import type { MatchDemand } from "./demand-text";
import { findGate } from "./gates";
import type { DirectoryIndex, IndexedInstitution } from "./institution-index";
import {
  criterionKeys,
  type Band,
  type Criterion,
  type CriterionKey,
  type Evidence,
  type RankedMatch,
  type Ranking,
  type Verdict,
} from "./match";
import type { Weights } from "./models/weights";
import { readQuery, type Query } from "./query";
import { fitUnits, type UnitFit } from "./unit-fit";

/** Fields whose answer would make the ranking better, the most telling first. */
const tellingFields = [
  "title",
  "description",
  "techField",
  "categories",
  "cooperationModes",
] as const;

type Judgements = Record<CriterionKey, Judgement>;

function judge(
  query: Query,
  institution: IndexedInstitution,
  fits: readonly UnitFit[],
): Judgements {
  return {
    concept: judgeConcepts(query, fits),
    text: judgeText(query, fits),
    field: judgeField(query, institution, fits),
    role: judgeRole(query, institution),
    conditions: judgeConditions(query, institution),
    partner: judgePartner(query, institution, fits),
    jiangsu: judgeJiangsu(query, institution),
  };
}

function roundPoints(points: number): number {
  return Math.round(points * 10) / 10;
}

function toCriteria(judgements: Judgements, { points: most }: Weights): Criterion[] {
  return criterionKeys.map((key) => ({
    key,
    value: judgements[key].value,
    points: roundPoints(judgements[key].value * most[key]),
    pointsMax: most[key],
    reasons: judgements[key].reasons,
  }));
}

/** Places of one criterion never overlap, so that they can be marked in the text. */
function toEvidence(judgements: Judgements): Evidence[] {
  return criterionKeys.flatMap((key) => {
    const kept: Evidence[] = [];
    for (const item of judgements[key].evidence?.() ?? []) {
      const isFree = kept.every(
        (other) => other.field !== item.field || item.end <= other.start || other.end <= item.start,
      );
      if (isFree && item.end > item.start) kept.push({ criterion: key, ...item });
    }
    return kept;
  });
}

/** A match whose evidence is still to be worked out. */
type Candidate = Omit<RankedMatch, "evidence" | "band"> & {
  judgements: Judgements;
  /** How much of the demand's core its leading unit names. */
  core: number;
};

function judgeInstitution(
  query: Query,
  institution: IndexedInstitution,
  index: DirectoryIndex,
): Candidate {
  const fits = fitUnits(query, institution, index);
  const judgements = judge(query, institution, fits);
  const [lead] = fits;
  const criteria = toCriteria(judgements, query.weights);
  const score = roundPoints(criteria.reduce((sum, { points }) => sum + points, 0));
  return {
    institution: institution.record.slug,
    score,
    unit: lead !== undefined && lead.concept + lead.text > 0 ? lead.unit.id : null,
    criteria,
    judgements,
    core: lead?.core ?? 0,
  };
}

/**
 * The best band takes more than points: the core of the demand named by one unit, and nobody far ahead. Field,
 * role and links alone make no match.
 */
function bandOf({ score, core }: Candidate, best: number, weights: Weights): Band {
  const { strong, good, possible, gap, coreMin } = weights.bands;
  if (score >= strong && core >= coreMin && score >= best - gap) return "strong";
  if (score >= good) return "good";
  return score >= possible ? "possible" : "none";
}

function toMatch(
  { institution, score, unit, criteria, judgements }: Candidate,
  band: Band,
): RankedMatch {
  return { institution, score, band, unit, criteria, evidence: toEvidence(judgements) };
}

/** The body a match belongs to: its first host in the directory, or itself. */
function familyOf(slug: string, index: DirectoryIndex): string {
  const record = index.bySlug.get(slug)?.record;
  const host = record?.hosts.find((each) => index.bySlug.has(each));
  return host ?? slug;
}

/** A laboratory that fits nearly as well as its host stands before it: the host would send the demand there. */
function laboratoriesFirst(sorted: readonly Candidate[], index: DirectoryIndex): Candidate[] {
  const ordered = [...sorted];
  for (const candidate of sorted) {
    const hosts = index.bySlug.get(candidate.institution)?.record.hosts ?? [];
    if (hosts.length === 0) continue;
    const at = ordered.indexOf(candidate);
    const hostAt = ordered.findIndex(
      ({ institution, score }) =>
        hosts.includes(institution) && candidate.score > score - index.weights.family.hostLead,
    );
    if (hostAt !== -1 && hostAt < at) ordered.splice(hostAt, 0, ...ordered.splice(at, 1));
  }
  return ordered;
}

/** A partner the company names and that fits the demand well stands first. */
function namedFirst(ranked: readonly Candidate[], best: number, weights: Weights): Candidate[] {
  const isNamed = (each: Candidate) =>
    each.judgements.partner.value === 1 && bandOf(each, best, weights) === "strong";
  return [...ranked.filter(isNamed), ...ranked.filter((each) => !isNamed(each))];
}

/** Keeps the first places open to several parents: further bodies of one move behind, unless clearly ahead. */
function spread(sorted: readonly Candidate[], index: DirectoryIndex): Candidate[] {
  const { size, places, leadPoints } = index.weights.family;
  const first: Candidate[] = [];
  const rest = [...sorted];
  while (first.length < places && rest.length > 0) {
    const leader = rest[0];
    if (leader === undefined) break;
    const isOpen = (match: Candidate) => {
      const family = familyOf(match.institution, index);
      return first.filter((each) => familyOf(each.institution, index) === family).length < size;
    };
    const at = rest.findIndex((match) => isOpen(match) && match.score > leader.score - leadPoints);
    first.push(...rest.splice(Math.max(0, at), 1));
  }
  return [...first, ...rest];
}

function verdictOf(found: readonly Band[]): Verdict {
  if (found.includes("strong")) return "matched";
  return found.includes("good") || found.includes("possible") ? "weak" : "none";
}

function findMissing(demand: MatchDemand): string[] {
  return tellingFields.filter((field) => (demand[field] ?? "").length === 0);
}

/**
 * Ranks the institutions of a directory for a demand. Pure: the same demand, directory and model give the
 * same answer, in whatever script the demand is written.
 * @param options.top how many matches at most
 * @returns the matches, best first, with every point explained; institutions left out, and why
 */
export function rankInstitutions(
  demand: MatchDemand,
  index: DirectoryIndex,
  options: { top: number },
): Ranking {
  const { weights } = index;
  const query = readQuery(demand, index);
  const gates = index.institutions.map((institution) => ({
    institution,
    reason: findGate(institution.record, query.tasks, weights),
  }));
  const candidates = gates
    .filter(({ reason }) => reason === null)
    .map(({ institution }) => judgeInstitution(query, institution, index))
    .sort((a, b) => b.score - a.score || (a.institution < b.institution ? -1 : 1));
  const best = candidates[0]?.score ?? 0;
  const ranked = namedFirst(spread(laboratoriesFirst(candidates, index), index), best, weights);
  return {
    verdict: verdictOf(ranked.map((each) => bandOf(each, best, weights))),
    missing: findMissing(demand),
    matches: ranked.slice(0, options.top).map((each) => toMatch(each, bandOf(each, best, weights))),
    excluded: gates.flatMap(({ institution, reason }) =>
      reason === null ? [] : [{ institution: institution.record.slug, reason }],
    ),
  };
}
