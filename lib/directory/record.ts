import { createHash } from "node:crypto";
import { z } from "zod";
import descriptions from "./data/descriptions.json";
import fieldMapping from "./data/field-mapping.json";
import institutions from "./data/institutions.json";
import units from "./data/units.json";
import { descriptionSchema } from "./description";
import { entrySchema, type Entry } from "./entry";
import { fieldCodesSchema, unitFileSchema, type DirectoryUnit } from "./unit";

/** Everything the directory holds of an institution: its entry, technology fields and units. */
export const recordSchema = entrySchema.extend({
  techFields: fieldCodesSchema,
  units: unitFileSchema,
});

export type DirectoryRecord = z.output<typeof recordSchema>;

/** Technology fields of each institution that can be a technical partner, best first. */
const fieldMappingSchema = z.record(z.string(), fieldCodesSchema);
const unitsSchema = z.record(z.string(), unitFileSchema);
const descriptionsSchema = z.record(z.string(), descriptionSchema);

const researchKinds: ReadonlySet<Entry["kind"]> = new Set([
  "university",
  "innohk_health",
  "innohk_air",
  "innohk_seam",
  "state_key_lab",
  "research_institute",
]);
const unitFieldsMax = 4;

/** The one unit of an institution without units of its own: what it says it works on. */
export function focusUnit(entry: Entry, techFields: readonly string[]): DirectoryUnit {
  const { zhHans, zhHant, en } = entry.names;
  return {
    id: `${entry.slug}-focus`,
    name: { zhHans, zhHant, en },
    can: entry.focus,
    fields: techFields.slice(0, unitFieldsMax),
    maturity: researchKinds.has(entry.kind) ? "research" : "pilot",
    basis: "topics of the institution's public profile",
    confidence: entry.confidence,
    toVerify: entry.confidence !== "high",
  };
}

function readRecords(): DirectoryRecord[] {
  const fieldsOf = fieldMappingSchema.parse(fieldMapping);
  const unitsOf = unitsSchema.parse(units);
  const descriptionOf = descriptionsSchema.parse(descriptions);
  return z
    .array(entrySchema)
    .parse(institutions)
    .map((entry) => {
      const techFields = fieldsOf[entry.slug] ?? [];
      return {
        ...entry,
        description: descriptionOf[entry.slug] ?? null,
        techFields,
        units: unitsOf[entry.slug] ?? [focusUnit(entry, techFields)],
      };
    });
}

const records = readRecords();

/** The directory as the portal is delivered with it. */
export function directoryRecords(): readonly DirectoryRecord[] {
  return records;
}

const versionLength = 16;

function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, versionLength);
}

/** A fingerprint of one record; the keys are taken in the schema's order, whatever order they came in. */
export function recordVersion(record: DirectoryRecord): string {
  return hashOf(recordSchema.parse(record));
}

/**
 * A fingerprint of a directory as matching reads it, the same for the same records in any order. Descriptions
 * are for readers and no part of it: a new sentence makes no ranking out of date.
 */
export function versionOf(all: readonly DirectoryRecord[]): string {
  return hashOf(
    all.map((record) => [record.slug, recordVersion({ ...record, description: null })]).sort(),
  );
}

export const directoryVersion = versionOf(records);
