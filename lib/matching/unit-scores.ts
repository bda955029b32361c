import type { DemandConcept } from "./demand-concepts";
import type { DemandPiece } from "./demand-pieces";
import type { DirectoryIndex } from "./institution-index";
import type { Postings } from "./postings";
import type { Query } from "./query";
import { firstIndirect, nearnesses } from "./unit-reading";

/** What the units of a directory answer of a demand, by their places; shares of 0 to 1. */
export class UnitScores {
  readonly concept: Float64Array;
  /** The part of it that is the demand's core, named or hinted at. */
  readonly core: Float64Array;
  readonly text: Float64Array;
  readonly field: Float64Array;
  /** For each institution the weight of the demand's concepts that its units answer together. */
  readonly gains: Float64Array;
  /** For each institution the unit that answers most; -1 where it has none. */
  readonly leads: Int32Array;
  /** For each institution the share of its units that work in what the demand asks for. */
  readonly focus: Float64Array;
  private readonly totals: Float64Array;
  /** The institution of each unit. */
  private readonly owners: Uint32Array;
  /** How many units each institution has. */
  private readonly sizes: Uint32Array;
  private readonly answers: Postings;
  /** For each entry of the answers how rare what is named is beside what is asked for, at most 1; worked out when the concept is first asked for. */
  private readonly rarities: Float64Array;
  private readonly isPrepared: Uint8Array;
  /** What each way to answer a concept is worth. */
  private readonly worth: Float64Array;

  constructor(private readonly index: DirectoryIndex) {
    const count = index.units.length;
    this.concept = new Float64Array(count);
    this.core = new Float64Array(count);
    this.text = new Float64Array(count);
    this.field = new Float64Array(count);
    this.totals = new Float64Array(count);
    this.answers = index.reading.answers;
    this.rarities = new Float64Array(this.answers.firsts.length);
    this.isPrepared = new Uint8Array(index.conceptWeights.length);
    this.worth = Float64Array.from(nearnesses, (nearness) => index.weights.concept[nearness]);
    const { institutions } = index;
    this.gains = new Float64Array(institutions.length);
    this.leads = new Int32Array(institutions.length);
    this.focus = new Float64Array(institutions.length);
    this.sizes = Uint32Array.from(institutions, ({ firstUnit, endUnit }) => endUnit - firstUnit);
    this.owners = new Uint32Array(count);
    for (const [place, { firstUnit, endUnit }] of institutions.entries()) {
      this.owners.fill(place, firstUnit, endUnit);
    }
  }

  /** Scores all units for a demand, in the place of the demand before. */
  score(query: Query): void {
    for (const each of [this.concept, this.core, this.text, this.gains]) each.fill(0);
    for (const concept of query.concepts.values()) this.addConcept(concept);
    this.addTexts(query);
    this.index.unitFields.fitOf(query.fields, this.field);
    this.sumUp(query);
    this.compareUnits();
  }

  /** Whether one unit answers more than another of the same institution. */
  isAhead(unit: number, other: number): boolean {
    const ahead = (this.totals[unit] ?? 0) - (this.totals[other] ?? 0);
    const { unitOrder } = this.index;
    return ahead > 0 || (ahead === 0 && (unitOrder[unit] ?? 0) < (unitOrder[other] ?? 0));
  }

  /** What an entry of the answers to a concept is worth: how near it is, and how rare what is named instead. */
  gainOf({ weight }: DemandConcept, entry: number): number {
    const worth = this.worth[this.answers.seconds[entry] ?? 0] ?? 0;
    return weight * worth * (this.rarities[entry] ?? 0);
  }

  private prepare(concept: number): void {
    if (this.isPrepared[concept] === 1) return;
    this.isPrepared[concept] = 1;
    const { rarities, answers, index } = this;
    const asked = index.conceptWeights[concept] ?? 1;
    const end = answers.offsets[concept + 1] ?? 0;
    for (let entry = answers.offsets[concept] ?? 0; entry < end; entry += 1) {
      const named = index.conceptWeights[answers.firsts[entry] ?? 0] ?? 0;
      rarities[entry] = Math.min(1, named / asked);
    }
  }

  private addConcept(concept: DemandConcept): void {
    this.prepare(concept.number);
    const { offsets, units, seconds } = this.answers;
    const { concept: answered, core, gains, owners } = this;
    const end = offsets[concept.number + 1] ?? 0;
    let owner = -1;
    let most = 0;
    for (let entry = offsets[concept.number] ?? 0; entry < end; entry += 1) {
      const unit = units[entry] ?? 0;
      const gain = this.gainOf(concept, entry);
      answered[unit] = (answered[unit] ?? 0) + gain;
      if (concept.isCore && (seconds[entry] ?? 0) < firstIndirect) {
        core[unit] = (core[unit] ?? 0) + gain;
      }
      const next = owners[unit] ?? 0;
      if (next !== owner) {
        if (owner !== -1) gains[owner] = (gains[owner] ?? 0) + most;
        owner = next;
        most = 0;
      }
      if (gain > most) most = gain;
    }
    if (owner !== -1) gains[owner] = (gains[owner] ?? 0) + most;
  }

  /** BM25 of each unit for the demand's pieces of text. */
  private addTexts({ pieces, weights }: Query): void {
    const steep = weights.text.k1 + 1;
    for (const piece of pieces.list) if (piece.number !== -1) this.addPiece(piece, steep);
  }

  /** Stands by itself because V8 makes faster code of so short a loop. */
  private addPiece({ number, weight }: DemandPiece, steep: number): void {
    const { pieceNorms, reading } = this.index;
    const { offsets, units, firsts } = reading.pieces;
    const { text } = this;
    const end = offsets[number + 1] ?? 0;
    for (let entry = offsets[number] ?? 0; entry < end; entry += 1) {
      const unit = units[entry] ?? 0;
      const count = firsts[entry] ?? 0;
      text[unit] = (text[unit] ?? 0) + (weight * count * steep) / (count + (pieceNorms[unit] ?? 0));
    }
  }

  private sumUp({ conceptTotal, pieceTotal, weights: { points } }: Query): void {
    const { concept, core, text, field, totals } = this;
    for (let unit = 0; unit < totals.length; unit += 1) {
      // Most units answer nothing of a demand; dividing their zeros would take most of the time.
      let answered = concept[unit] ?? 0;
      if (answered !== 0) {
        answered /= conceptTotal;
        concept[unit] = answered;
        core[unit] = (core[unit] ?? 0) / conceptTotal;
      }
      let shared = text[unit] ?? 0;
      if (shared !== 0) {
        shared = Math.min(1, shared / pieceTotal);
        text[unit] = shared;
      }
      totals[unit] =
        points.concept * answered + points.text * shared + points.field * (field[unit] ?? 0);
    }
  }

  /** Looks at the units of each institution together; they follow one another as their institutions do. */
  private compareUnits(): void {
    const { sizes, field, leads, focus } = this;
    let unit = 0;
    for (let place = 0; place < sizes.length; place += 1) {
      const size = sizes[place] ?? 0;
      const end = unit + size;
      let lead = -1;
      let sum = 0;
      for (; unit < end; unit += 1) {
        sum += field[unit] ?? 0;
        if (lead === -1 || this.isAhead(unit, lead)) lead = unit;
      }
      leads[place] = lead;
      focus[place] = size === 0 ? 0 : sum / size;
    }
  }
}
