import type { DirectoryRecord } from "@/lib/directory/record";
import type { DirectoryUnit } from "@/lib/directory/unit";
import { conditionsMetBy } from "./criteria/conditions";
import { maskOf, type Role } from "./criteria/role";
import { FieldTable } from "./field-table";
import { findGate, isOfferedOnRequest } from "./gates";
import type { Reason } from "./match";
import type { Weights } from "./models/weights";
import { PartnerNames } from "./partner-names";
import { PostingsBuilder, postingsOf } from "./postings";
import { foldedString } from "./reading/code-text";
import { readUnits, type UnitReading } from "./unit-reading";

/** An institution as the engine reads it. */
export type IndexedInstitution = {
  record: DirectoryRecord;
  kind: DirectoryRecord["kind"];
  /** Its units stand in the index from one place up to another. */
  firstUnit: number;
  endUnit: number;
  /** Its technology fields and those of its units, best first. */
  fields: readonly string[];
  /** Services as a bit each. */
  services: number;
  /** Conditions of demands it meets, as a bit each. */
  conditions: number;
  /** Its links with Jiangsu, folded. */
  links: readonly string[];
  /** Why it is never offered; null where it may be. */
  gate: Reason | null;
  isOnRequest: boolean;
  /** Its hosts in the directory, by their places. */
  hosts: readonly number[];
  /** The body it belongs to: its first host in the directory, or itself; by its place. */
  family: number;
};

/** A directory prepared for ranking with a model; made once for each version of the directory. */
export type DirectoryIndex = {
  /** The weights it was prepared for; the rules read them here. */
  weights: Weights;
  institutions: readonly IndexedInstitution[];
  bySlug: ReadonlyMap<string, IndexedInstitution>;
  /** Places of the institutions in the order of their slugs. */
  bySlugOrder: Uint32Array;
  /** The different sorts of bodies by what they do, and which each institution is. */
  roles: readonly Role[];
  roleOf: Uint16Array;
  units: readonly DirectoryUnit[];
  /** The place of each unit among those of its institution, in the order of their ids. */
  unitOrder: Uint32Array;
  reading: UnitReading;
  /** How much each concept tells, by how few units name it; and one that no unit names. */
  conceptWeights: Float64Array;
  unheardConceptWeight: number;
  /** How much each piece of text tells, by how few units hold it; and one that no unit holds. */
  pieceIdfs: Float64Array;
  unseenPieceIdf: number;
  /** How long each unit is beside the mean, as BM25 takes it into account. */
  pieceNorms: Float64Array;
  unitFields: FieldTable;
  institutionFields: FieldTable;
  names: PartnerNames;
};

/** The rarer in the directory, the more a shared term says; unseen terms say most. */
function idfOf(count: number, total: number): number {
  const seen = Math.max(0.5, count);
  return Math.log(1 + (total - seen + 0.5) / (seen + 0.5));
}

/** Which of these bodies stand in the directory, by their places. */
type Places = ReadonlyMap<string, number>;

function indexInstitution(
  record: DirectoryRecord,
  places: Places,
  firstUnit: number,
): IndexedInstitution {
  const hosts = record.hosts.flatMap((host) => places.get(host) ?? []);
  const unitFields = record.units.flatMap(({ fields }) => fields);
  return {
    record,
    kind: record.kind,
    firstUnit,
    endUnit: firstUnit + record.units.length,
    fields: [...new Set([...record.techFields, ...unitFields])],
    services: maskOf(record.services),
    conditions: conditionsMetBy(record),
    links: record.jiangsu_links.map(foldedString),
    gate: findGate(record),
    isOnRequest: isOfferedOnRequest(record),
    hosts,
    family: hosts[0] ?? places.get(record.slug) ?? 0,
  };
}

function indexInstitutions(records: readonly DirectoryRecord[]): IndexedInstitution[] {
  const places = new Map(records.map(({ slug }, place) => [slug, place]));
  let unitCount = 0;
  return records.map((record) => {
    const institution = indexInstitution(record, places, unitCount);
    unitCount = institution.endUnit;
    return institution;
  });
}

function inOrder(texts: readonly string[]): number[] {
  const places = texts.map((_, place) => place);
  return places.sort((one, other) => ((texts[one] ?? "") < (texts[other] ?? "") ? -1 : 1));
}

function unitOrderOf(institutions: readonly IndexedInstitution[], count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (const { record, firstUnit } of institutions) {
    for (const [rank, place] of inOrder(record.units.map(({ id }) => id)).entries()) {
      order[firstUnit + place] = rank;
    }
  }
  return order;
}

function findRoles(institutions: readonly IndexedInstitution[]) {
  const roles: Role[] = [];
  const numbers = new Map<string, number>();
  const roleOf = institutions.map(({ kind, services }) => {
    const key = `${kind} ${services}`;
    const number = numbers.get(key) ?? roles.push({ kind, services }) - 1;
    numbers.set(key, number);
    return number;
  });
  return { roles, roleOf: Uint16Array.from(roleOf) };
}

/** How many units hold each piece. */
function holdersOf({ pieces: { offsets } }: UnitReading): Float64Array {
  return Float64Array.from(
    { length: offsets.length - 1 },
    (_, piece) => (offsets[piece + 1] ?? 0) - (offsets[piece] ?? 0),
  );
}

function normsOf({ lengths }: UnitReading, { text: { k1, b } }: Weights): Float64Array {
  // In one order whatever the order of the directory: sums of fractions differ in their last digits.
  const total = lengths.toSorted().reduce((sum, length) => sum + length, 0);
  const mean = lengths.length === 0 ? 1 : total / lengths.length;
  return lengths.map((length) => k1 * (1 - b + (b * length) / mean));
}

/** What is prepared of the institutions themselves, not of the words of their units. */
function indexBodies(records: readonly DirectoryRecord[], weights: Weights) {
  const institutions = indexInstitutions(records);
  const units = records.flatMap((record) => record.units);
  return {
    weights,
    institutions,
    bySlug: new Map(institutions.map((each) => [each.record.slug, each])),
    bySlugOrder: Uint32Array.from(inOrder(records.map(({ slug }) => slug))),
    ...findRoles(institutions),
    units,
    unitOrder: unitOrderOf(institutions, units.length),
    unitFields: new FieldTable(
      units.map(({ fields }) => fields),
      weights.field,
    ),
    institutionFields: new FieldTable(
      institutions.map(({ fields }) => fields),
      weights.field,
    ),
    names: new PartnerNames(records),
  };
}

/** Prepares a directory for ranking with a model. */
export function buildIndex(records: readonly DirectoryRecord[], weights: Weights): DirectoryIndex {
  const bodies = indexBodies(records, weights);
  const reading = readUnits(bodies.units, weights);
  const { rarity } = weights.concept;
  const total = bodies.units.length;
  return {
    ...bodies,
    reading,
    conceptWeights: Float64Array.from(reading.naming, (count) => idfOf(count, total) ** rarity),
    unheardConceptWeight: idfOf(0, total) ** rarity,
    pieceIdfs: holdersOf(reading).map((count) => idfOf(count, total)),
    unseenPieceIdf: idfOf(0, total),
    pieceNorms: normsOf(reading, weights),
  };
}

/**
 * Some institutions of a prepared directory by themselves, each to be scored as among all the others: how rare
 * words are stays what it is in the whole directory.
 * @param slugs those wanted; bodies that were merged into them come along, as a demand may name them
 */
export function indexAmong(index: DirectoryIndex, slugs: ReadonlySet<string>): DirectoryIndex {
  const chosen = index.institutions.filter(
    ({ record: { slug, successor } }) => slugs.has(slug) || slugs.has(successor ?? ""),
  );
  const units = chosen.flatMap(({ firstUnit, endUnit }) =>
    Array.from({ length: endUnit - firstUnit }, (_, at) => firstUnit + at),
  );
  const places = new Int32Array(index.units.length).fill(-1);
  for (const [place, unit] of units.entries()) places[unit] = place;
  const ofUnits = (values: Float64Array) => Float64Array.from(units, (unit) => values[unit] ?? 0);
  const { reading, pieceNorms } = index;
  return {
    ...index,
    ...indexBodies(
      chosen.map(({ record }) => record),
      index.weights,
    ),
    reading: {
      ...reading,
      answers: postingsOf(reading.answers, places),
      pieces: postingsOf(reading.pieces, places),
      // Only reasons tell in which words; nobody asks these for reasons.
      wordings: new PostingsBuilder().build(units.length),
      lengths: ofUnits(reading.lengths),
    },
    pieceNorms: ofUnits(pieceNorms),
  };
}
