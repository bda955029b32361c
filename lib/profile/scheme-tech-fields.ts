import type { SchemeField } from "./scheme-codes";

/** The technology fields (any level) each field of a scheme takes in; `all` takes in every one. */
const techFieldsOf: Record<Exclude<SchemeField, "all">, readonly string[]> = {
  "life-health": ["02", "04.04", "05.07.03"],
  "ai-data": ["01.01", "01.03", "05.03"],
  ict: ["01", "05.03"],
  robotics: ["08.04.02", "08.04.03", "08.01"],
  "advanced-manufacturing": ["08", "01.02", "01.06"],
  "new-materials": ["04"],
  "new-energy": ["06", "08.06", "08.07.03"],
  green: ["07", "06"],
  "smart-city": ["05.07", "01.08", "07.05"],
  fintech: ["01.01", "01.07", "05.03"],
  textiles: ["04.03", "08.05.04"],
  logistics: ["05.06"],
};

function isWithin(code: string, wider: string): boolean {
  return code === wider || code.startsWith(`${wider}.`);
}

/**
 * The fields of a scheme that a technology field belongs to. A field named broadly (08) also meets those
 * that take in only a part of it (08.04.02).
 */
export function schemeFieldsOf(
  techField: string,
  fields: readonly SchemeField[],
): readonly SchemeField[] {
  return fields.filter(
    (field) =>
      field === "all" ||
      techFieldsOf[field].some((wider) => isWithin(techField, wider) || isWithin(wider, techField)),
  );
}
