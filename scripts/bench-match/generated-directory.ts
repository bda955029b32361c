import { directoryRecords, type DirectoryRecord } from "@/lib/directory/record";
import type { DirectoryUnit } from "@/lib/directory/unit";
import { createEngine } from "@/lib/matching/engine";
import { seededRandom } from "@/lib/matching/evaluate";
import { deliveredModel } from "@/lib/matching/models/models";

type Random = () => number;

const spliceShare = 0.25;
const foreignShare = 0.15;

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** The bodies of the real directory the engine may offer, so that every generated one takes part. */
export function offeredRecords(): DirectoryRecord[] {
  const records = directoryRecords();
  const { excluded } = createEngine(deliveredModel, records).rank({}, { top: 0 });
  const left = new Set(excluded.map(({ institution }) => institution));
  return records.filter(({ slug }) => !left.has(slug));
}

function level1Of({ fields }: DirectoryUnit): string {
  return (fields[0] ?? "").slice(0, 2);
}

/** The beginning of one phrase and the end of another: words that are real in company that is new. */
function splice(one: string, other: string): string {
  return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.ceil(other.length / 2));
}

type Pool = { all: readonly DirectoryUnit[]; byField: ReadonlyMap<string, DirectoryUnit[]> };

function makePhrases(
  units: readonly DirectoryUnit[],
  phrasesOf: (unit: DirectoryUnit) => readonly string[],
  random: Random,
): string[] {
  const [first] = units;
  const pool = units.flatMap(phrasesOf);
  if (first === undefined || pool.length === 0) return [];
  return phrasesOf(first).map((own) => {
    const chosen = random() < 0.5 ? own : pick(pool, random);
    return random() < spliceShare ? splice(chosen, pick(pool, random)) : chosen;
  });
}

/** A unit out of three real ones of one technology field; now and then one of them comes from another field. */
function makeUnit(id: string, pool: Pool, random: Random): DirectoryUnit {
  const first = pick(pool.all, random);
  const near = pool.byField.get(level1Of(first)) ?? pool.all;
  const other = () => pick(random() < foreignShare ? pool.all : near, random);
  const units = [first, other(), other()];
  return {
    ...first,
    id,
    can: {
      zhHans: makePhrases(units, ({ can }) => can.zhHans, random),
      en: makePhrases(units, ({ can }) => can.en, random),
    },
    fields: [...new Set([...first.fields, ...(units[1]?.fields ?? [])])].slice(
      0,
      Math.max(1, first.fields.length),
    ),
  };
}

/** A real body under its own names the first time, later with a number, so that names stay apart. */
function numbered(record: DirectoryRecord, round: number): DirectoryRecord {
  if (round === 0) return record;
  const mark = (name: string) => `${name}${round}`;
  const { zhHans, zhHant, en, abbr } = record.names;
  return {
    ...record,
    slug: `${record.slug}-${round}`,
    names: {
      zhHans: mark(zhHans),
      zhHant: mark(zhHant),
      en: mark(en),
      abbr: abbr === null ? null : mark(abbr),
    },
    aliases: record.aliases.map(mark),
    formerNames: record.formerNames.map(mark),
    host: record.host === null ? null : `${record.host}-${round}`,
    hosts: record.hosts.map((host) => `${host}-${round}`),
  };
}

export const unitsEach = 8;

/**
 * A directory of any size out of the real one: real bodies over and over, each with eight units recombined
 * from the phrases of real units. The same size gives the same directory.
 */
export function generatedDirectory(size: number): DirectoryRecord[] {
  const random = seededRandom(size);
  const real = offeredRecords();
  const units = real.flatMap((record) => record.units);
  const byField = new Map<string, DirectoryUnit[]>();
  for (const unit of units) {
    byField.set(level1Of(unit), [...(byField.get(level1Of(unit)) ?? []), unit]);
  }
  const pool = { all: units, byField };
  return Array.from({ length: size }, (_, place) => {
    const base = real[place % real.length] ?? pick(real, random);
    const record = numbered(base, Math.floor(place / real.length));
    const own = Array.from({ length: unitsEach }, (_each, at) =>
      makeUnit(`${record.slug}-unit-${at + 1}`, pool, random),
    );
    return { ...record, units: own };
  });
}
