import { conditionsValue } from "./criteria/conditions";
import { fieldValue } from "./criteria/field";
import { jiangsuValue } from "./criteria/jiangsu";
import { partnerValue } from "./criteria/partner";
import { roleValue } from "./criteria/role";
import { conceptValue } from "./criteria/concept";
import type { DirectoryIndex, IndexedInstitution } from "./institution-index";
import { criterionKeys, type CriterionKey } from "./match";
import type { Query } from "./query";
import { UnitScores } from "./unit-scores";

/** Tenths of a point: what scores are counted in. */
export const tenths = 10;

const noUnit = -1;

/** How well the institutions of a directory meet a demand, by their places; in numbers only. */
export class Scores {
  readonly units: UnitScores;
  /** The unit that fits best; -1 where there is none. */
  readonly leads: Int32Array;
  readonly isOffered: Uint8Array;
  /** Scores in tenths of a point. */
  readonly totals: Uint32Array;
  private readonly values: Readonly<Record<CriterionKey, Float64Array>>;
  private readonly wholeFields: Float64Array;

  constructor(private readonly index: DirectoryIndex) {
    const count = index.institutions.length;
    const perInstitution = () => new Float64Array(count);
    this.units = new UnitScores(index);
    this.leads = new Int32Array(count);
    this.isOffered = new Uint8Array(count);
    this.totals = new Uint32Array(count);
    this.wholeFields = perInstitution();
    this.values = {
      concept: perInstitution(),
      text: perInstitution(),
      field: perInstitution(),
      role: perInstitution(),
      conditions: perInstitution(),
      partner: perInstitution(),
      jiangsu: perInstitution(),
    };
  }

  /** Scores all institutions for a demand, in the place of the demand before. */
  score(query: Query): void {
    const { index } = this;
    this.units.score(query);
    index.institutionFields.fitOf(query.fields, this.wholeFields);
    for (const [place, institution] of index.institutions.entries()) {
      const isRefused =
        institution.gate !== null ||
        (institution.isOnRequest && (institution.services & query.requested) === 0);
      this.isOffered[place] = isRefused ? 0 : 1;
      if (isRefused) this.totals[place] = 0;
      else this.scoreInstitution(query, institution, place);
    }
  }

  valueOf(key: CriterionKey, place: number): number {
    return this.values[key][place] ?? 0;
  }

  /** What a criterion adds to a score, in tenths of a point. */
  tenthsOf(key: CriterionKey, place: number): number {
    return Math.round(this.valueOf(key, place) * this.index.weights.points[key] * tenths);
  }

  /** How much of the demand's core the leading unit names. */
  coreOf(place: number): number {
    const lead = this.leads[place] ?? noUnit;
    return lead === noUnit ? 0 : (this.units.core[lead] ?? 0);
  }

  /** How much of the demand's topic the leading unit answers. */
  topicOf(place: number): number {
    const lead = this.leads[place] ?? noUnit;
    if (lead === noUnit) return 0;
    return Math.max(this.units.concept[lead] ?? 0, this.units.text[lead] ?? 0);
  }

  private scoreInstitution(query: Query, institution: IndexedInstitution, place: number): void {
    const { values, units } = this;
    const { weights } = query;
    const lead = units.leadOf(institution);
    this.leads[place] = lead;
    const topic = this.topicOf(place);
    const isNamed = query.namings.has(place);
    values.concept[place] = conceptValue(query, {
      lead: units.concept[lead] ?? 0,
      all: (units.gains[place] ?? 0) / query.conceptTotal,
    });
    values.text[place] = units.text[lead] ?? 0;
    values.field[place] = fieldValue(query, {
      lead: units.field[lead] ?? 0,
      focus: units.focusOf(institution),
      whole: this.wholeFields[place] ?? 0,
      topic,
    });
    values.role[place] = roleValue(query.role, institution, weights);
    values.conditions[place] = conditionsValue(query.conditions, institution.conditions);
    values.partner[place] = isNamed
      ? partnerValue(query.concepts.size === 0 ? null : topic, weights)
      : 0;
    values.jiangsu[place] = jiangsuValue(query.city, institution.links);
    let total = 0;
    for (const key of criterionKeys) total += this.tenthsOf(key, place);
    this.totals[place] = total;
  }
}
