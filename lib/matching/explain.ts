import { answeredConcepts, conceptEvidence, conceptReasons } from "./criteria/concept";
import { conditionsEvidence, conditionsReasons } from "./criteria/conditions";
import { fieldReasons } from "./criteria/field";
import { jiangsuReasons } from "./criteria/jiangsu";
import { meaningReasons } from "./criteria/meaning";
import type { Found } from "./criteria/judgement";
import { partnerEvidence, partnerReasons } from "./criteria/partner";
import { roleReasons, unverifiedReason } from "./criteria/role";
import { textEvidence, textReasons } from "./criteria/text";
import type { DirectoryIndex } from "./institution-index";
import {
  allCriterionKeys,
  criterionKeys,
  type AnyCriterionKey,
  type Criterion,
  type Evidence,
  type Reason,
} from "./match";
import type { Query } from "./query";
import { tenths, type Scores } from "./scores";

type Explained = { reasons: Reason[]; found: Found[] };

type Explanations = Readonly<Record<AnyCriterionKey, Explained>>;

/** Places of one criterion never overlap, so that they can be marked in the text. */
function withoutOverlaps(criterion: AnyCriterionKey, found: readonly Found[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const { field, start, end, unit, phrase, concept } of found) {
    const isFree = kept.every(
      (other) => other.field !== field || end <= other.start || other.end <= start,
    );
    if (isFree && end > start) kept.push({ criterion, field, start, end, unit, phrase, concept });
  }
  return kept;
}

/** Words the scores of one demand: why each criterion got its points, and where in the demand. */
export class Explainer {
  constructor(
    private readonly index: DirectoryIndex,
    private readonly scores: Scores,
    private readonly query: Query,
  ) {}

  /** Every criterion of an institution with its reasons, and the words of the demand that were met. */
  explain(place: number): { criteria: Criterion[]; evidence: Evidence[] } {
    const explanations = this.explanationsOf(place);
    const { points } = this.index.weights;
    const keys = points.meaning === undefined ? criterionKeys : allCriterionKeys;
    return {
      criteria: keys.map((key) => ({
        key,
        value: this.scores.valueOf(key, place),
        points: this.scores.tenthsOf(key, place) / tenths,
        pointsMax: points[key] ?? 0,
        reasons: explanations[key].reasons,
      })),
      evidence: keys.flatMap((key) => withoutOverlaps(key, explanations[key].found)),
    };
  }

  private explanationsOf(place: number): Explanations {
    const { index, query } = this;
    const { weights } = index;
    const institution = index.institutions[place];
    if (institution === undefined) throw new RangeError(`no institution at ${place}`);
    const { record, conditions, links } = institution;
    const topic = query.concepts.size === 0 ? null : this.scores.topicOf(place);
    const naming = query.namings.get(place);
    const meaning = this.scores.valueOf("meaning", place);
    return {
      concept: this.explainConcepts(institution),
      text: this.explainText(place),
      field: { reasons: fieldReasons(query, institution), found: [] },
      role: { reasons: this.roleReasonsOf(institution), found: [] },
      conditions: {
        reasons: conditionsReasons(query.conditions, conditions),
        found: conditionsEvidence(query.conditions, conditions, record),
      },
      partner: {
        reasons: partnerReasons(naming !== undefined, topic, weights),
        found: partnerEvidence(naming, record),
      },
      jiangsu: { reasons: jiangsuReasons(query.city, links), found: [] },
      meaning: { reasons: meaningReasons(query.near.get(place), meaning), found: [] },
    };
  }

  private explainConcepts(institution: DirectoryIndex["institutions"][number]): Explained {
    const { index, query, scores } = this;
    const shown = answeredConcepts(query, institution, { index, units: scores.units });
    return { reasons: conceptReasons(query, shown), found: conceptEvidence(shown, index) };
  }

  private roleReasonsOf(institution: DirectoryIndex["institutions"][number]): Reason[] {
    const { index, query } = this;
    const reasons = roleReasons(query.role, institution);
    const isMarked =
      index.weights.bands.isUnverifiedLast === true && institution.record.status === "unverified";
    return isMarked ? [...reasons, unverifiedReason] : reasons;
  }

  private explainText(place: number): Explained {
    const { index, query, scores } = this;
    const lead = scores.leads[place] ?? -1;
    const value = scores.valueOf("text", place);
    return {
      reasons: textReasons(value, index.units[lead]),
      found: value === 0 ? [] : textEvidence(query, lead, index),
    };
  }
}
