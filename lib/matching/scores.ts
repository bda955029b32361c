import { conceptValue } from "./criteria/concept";
import { conditionsValue } from "./criteria/conditions";
import { fieldValue } from "./criteria/field";
import { jiangsuValue } from "./criteria/jiangsu";
import { meaningValue } from "./criteria/meaning";
import { partnerValue } from "./criteria/partner";
import { roleValue } from "./criteria/role";
import type { DirectoryIndex } from "./institution-index";
import { allCriterionKeys, type AnyCriterionKey } from "./match";
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
  /** Scores in tenths of a point; 0 for institutions that are not offered. */
  readonly totals: Uint32Array;
  /** How well each criterion is met, 0 to 1. */
  private readonly values: Readonly<Record<AnyCriterionKey, Float64Array>>;
  /** How near the fields of the whole institution are to those asked for. */
  private readonly wholeFields: Float64Array;
  /** Links with Jiangsu by the city of the company; there are 13. */
  private readonly linksByCity = new Map<string, Float64Array>();
  /** Who is offered, by the services asked above all for; of these there are seven. */
  private readonly offeredByRequest = new Map<number, Uint8Array>();

  constructor(private readonly index: DirectoryIndex) {
    const count = index.institutions.length;
    const perInstitution = () => new Float64Array(count);
    this.units = new UnitScores(index);
    this.leads = this.units.leads;
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
      meaning: perInstitution(),
    };
  }

  /** Scores all institutions for a demand, in the place of the demand before. */
  score(query: Query): void {
    this.units.score(query);
    this.findOffered(query);
    this.scoreConcepts(query);
    this.scoreTexts();
    this.scoreFields(query);
    this.scoreRoles(query);
    this.scoreConditions(query);
    this.scorePartners(query);
    this.scoreJiangsu(query);
    this.scoreMeaning(query);
    this.addUp();
  }

  valueOf(key: AnyCriterionKey, place: number): number {
    return this.values[key][place] ?? 0;
  }

  /** What a criterion adds to a score, in tenths of a point. */
  tenthsOf(key: AnyCriterionKey, place: number): number {
    return Math.round(this.valueOf(key, place) * (this.index.weights.points[key] ?? 0) * tenths);
  }

  /** How much of the demand's core the leading unit names. */
  coreOf(place: number): number {
    return this.units.core[this.leads[place] ?? noUnit] ?? 0;
  }

  /** How much of the demand's topic the leading unit answers. */
  topicOf(place: number): number {
    const lead = this.leads[place] ?? noUnit;
    return Math.max(this.units.concept[lead] ?? 0, this.units.text[lead] ?? 0);
  }

  private findOffered({ requested }: Query): void {
    const known = this.offeredByRequest.get(requested);
    const offered =
      known ??
      Uint8Array.from(this.index.institutions, ({ gate, isOnRequest, services }) =>
        gate === null && (!isOnRequest || (services & requested) !== 0) ? 1 : 0,
      );
    this.offeredByRequest.set(requested, offered);
    this.isOffered.set(offered);
  }

  private scoreConcepts(query: Query): void {
    const { leads } = this;
    const { concept, gains } = this.units;
    const values = this.values.concept;
    for (let place = 0; place < values.length; place += 1) {
      const lead = concept[leads[place] ?? noUnit] ?? 0;
      const all = query.conceptTotal === 0 ? 0 : (gains[place] ?? 0) / query.conceptTotal;
      values[place] = conceptValue(query, lead, all);
    }
  }

  private scoreTexts(): void {
    const { leads } = this;
    const values = this.values.text;
    for (let place = 0; place < values.length; place += 1) {
      values[place] = this.units.text[leads[place] ?? noUnit] ?? 0;
    }
  }

  private scoreFields(query: Query): void {
    const { wholeFields, leads, units } = this;
    const values = this.values.field;
    this.index.institutionFields.fitOf(query.fields, wholeFields);
    for (let place = 0; place < values.length; place += 1) {
      values[place] = fieldValue(query, {
        lead: units.field[leads[place] ?? noUnit] ?? 0,
        focus: units.focus[place] ?? 0,
        whole: wholeFields[place] ?? 0,
        topic: this.topicOf(place),
      });
    }
  }

  private scoreRoles({ role, weights }: Query): void {
    const { roles, roleOf } = this.index;
    const values = this.values.role;
    const valueOf = Float64Array.from(roles, (each) => roleValue(role, each, weights));
    for (let place = 0; place < values.length; place += 1) {
      values[place] = valueOf[roleOf[place] ?? 0] ?? 0;
    }
  }

  private scoreConditions({ conditions }: Query): void {
    const { institutions } = this.index;
    const values = this.values.conditions;
    for (let place = 0; place < values.length; place += 1) {
      values[place] = conditionsValue(conditions, institutions[place]?.conditions ?? 0);
    }
  }

  private scorePartners({ namings, concepts, weights }: Query): void {
    const values = this.values.partner;
    values.fill(0);
    for (const place of namings.keys()) {
      values[place] = partnerValue(concepts.size === 0 ? null : this.topicOf(place), weights);
    }
  }

  private scoreJiangsu({ city }: Query): void {
    const known = this.linksByCity.get(city);
    const values =
      known ?? Float64Array.from(this.index.institutions, ({ links }) => jiangsuValue(city, links));
    this.linksByCity.set(city, values);
    this.values.jiangsu.set(values);
  }

  private scoreMeaning({ near, weights }: Query): void {
    const values = this.values.meaning;
    values.fill(0);
    for (const [place, each] of near) values[place] = meaningValue(each, weights);
  }

  private addUp(): void {
    const { totals, isOffered } = this;
    const { points } = this.index.weights;
    totals.fill(0);
    for (const key of allCriterionKeys) {
      const values = this.values[key];
      const most = points[key];
      if (most === undefined) continue;
      for (let place = 0; place < totals.length; place += 1) {
        totals[place] = (totals[place] ?? 0) + Math.round((values[place] ?? 0) * most * tenths);
      }
    }
    for (let place = 0; place < totals.length; place += 1) {
      if (isOffered[place] === 0) totals[place] = 0;
    }
  }
}
