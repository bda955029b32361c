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
import { weights } from "./model";
import { readQuery, type Query } from "./query";

/** Fields whose answer would make the ranking better, the most telling first. */
const tellingFields = [
  "title",
  "description",
  "techField",
  "categories",
  "cooperationModes",
] as const;

type Judgements = Record<CriterionKey, Judgement>;

function judge(query: Query, institution: IndexedInstitution, index: DirectoryIndex): Judgements {
  return {
    concept: judgeConcepts(query, institution),
    text: judgeText(query, institution, index),
    field: judgeField(query, institution),
    role: judgeRole(query, institution),
    conditions: judgeConditions(query, institution),
    partner: judgePartner(query, institution),
    jiangsu: judgeJiangsu(query, institution),
  };
}

function roundPoints(points: number): number {
  return Math.round(points * 10) / 10;
}

function toCriteria(judgements: Judgements): Criterion[] {
  return criterionKeys.map((key) => ({
    key,
    value: judgements[key].value,
    points: roundPoints(judgements[key].value * weights.points[key]),
    pointsMax: weights.points[key],
    reasons: judgements[key].reasons,
  }));
}

/** Places of one criterion never overlap, so that they can be marked in the text. */
function toEvidence(judgements: Judgements): Evidence[] {
  return criterionKeys.flatMap((key) => {
    const kept: Evidence[] = [];
    for (const item of judgements[key].evidence) {
      const isFree = kept.every(
        (other) => other.field !== item.field || item.end <= other.start || other.end <= item.start,
      );
      if (isFree && item.end > item.start) kept.push({ criterion: key, ...item });
    }
    return kept;
  });
}

/** A fit of topic: without one, points for role and links make no match. */
function bandOf(score: number, judgements: Judgements): Band {
  const hasTopic = judgements.concept.value > 0 || judgements.partner.value > 0;
  const hasField = judgements.field.value >= weights.field.level2 / 2;
  const { strong, good, possible } = weights.bands;
  if (score >= strong && hasTopic && hasField) return "strong";
  if (score >= good && (hasTopic || hasField)) return "good";
  return score >= possible ? "possible" : "none";
}

function matchOf(
  query: Query,
  institution: IndexedInstitution,
  index: DirectoryIndex,
): RankedMatch {
  const judgements = judge(query, institution, index);
  const criteria = toCriteria(judgements);
  const score = roundPoints(criteria.reduce((sum, { points }) => sum + points, 0));
  return {
    institution: institution.record.slug,
    score,
    band: bandOf(score, judgements),
    unit: judgements.concept.unit ?? judgements.text.unit ?? null,
    criteria,
    evidence: toEvidence(judgements),
  };
}

/** The body a match belongs to: its first host in the directory, or itself. */
function familyOf(slug: string, index: DirectoryIndex): string {
  const record = index.bySlug.get(slug)?.record;
  const host = record?.hosts.find((each) => index.bySlug.has(each));
  return host ?? slug;
}

/** Keeps the first places open to several parents: further bodies of one move behind, unless clearly ahead. */
function spread(sorted: readonly RankedMatch[], index: DirectoryIndex): RankedMatch[] {
  const { size, places, leadPoints } = weights.family;
  const first: RankedMatch[] = [];
  const rest = [...sorted];
  while (first.length < places && rest.length > 0) {
    const leader = rest[0];
    if (leader === undefined) break;
    const isOpen = (match: RankedMatch) => {
      const family = familyOf(match.institution, index);
      return first.filter((each) => familyOf(each.institution, index) === family).length < size;
    };
    const at = rest.findIndex((match) => isOpen(match) && match.score > leader.score - leadPoints);
    first.push(...rest.splice(Math.max(0, at), 1));
  }
  return [...first, ...rest];
}

function verdictOf(matches: readonly RankedMatch[]): Verdict {
  const best = matches[0];
  if (best === undefined || best.score < weights.verdict.weak) return "none";
  return best.score < weights.verdict.matched ? "weak" : "matched";
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
  const query = readQuery(demand, index);
  const gates = index.institutions.map((institution) => ({
    institution,
    reason: findGate(institution.record),
  }));
  const matches = gates
    .filter(({ reason }) => reason === null)
    .map(({ institution }) => matchOf(query, institution, index))
    .sort((a, b) => b.score - a.score || (a.institution < b.institution ? -1 : 1));
  return {
    verdict: verdictOf(matches),
    missing: findMissing(demand),
    matches: spread(matches, index).slice(0, options.top),
    excluded: gates.flatMap(({ institution, reason }) =>
      reason === null ? [] : [{ institution: institution.record.slug, reason }],
    ),
  };
}
