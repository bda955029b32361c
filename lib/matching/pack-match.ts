import { z } from "zod";
import { allCriterionKeys, type Criterion, type Evidence, type Reason } from "./match";

/**
 * The criteria and evidence of a match as text: what repeats in every match (the names of keys, the phrases
 * of the leading unit) is written once or not at all, which makes it about a third of the plain JSON.
 */

const paramValue = z.union([z.string(), z.number()]);
const key = z.enum(allCriterionKeys);

/** A reason: its code, then name and value of each parameter in turn. */
const packedReason = z.tuple([z.string()]).rest(paramValue);
const packedCriterion = z.tuple([key, z.number(), z.number(), z.number(), z.array(packedReason)]);
const packedCriteria = z.array(packedCriterion);

/** An index into the texts that belong to the evidence; below 0 where there is none. */
const place = z.number().int();
/** Criterion, field, start, end, unit, phrase, concept. */
const packedItem = z.tuple([key, place, z.number(), z.number(), place, place, place]);
const packedEvidence = z.tuple([z.array(z.string()), z.array(packedItem)]);

// Written piece by piece: of hundreds of thousands of matches, arrays made only to be printed cost as much as ranking.

function packReason({ code, params }: Reason): string {
  let text = `[${JSON.stringify(code)}`;
  for (const name in params) text += `,${JSON.stringify(name)},${JSON.stringify(params[name])}`;
  return `${text}]`;
}

function unpackReason([code, ...rest]: z.output<typeof packedReason>): Reason {
  const params: Reason["params"] = {};
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [name, value] = [rest[at], rest[at + 1]];
    if (name !== undefined && value !== undefined) params[String(name)] = value;
  }
  return { code, params };
}

/** Criteria as text that `unpackCriteria` reads; equal criteria give equal text. */
export function packCriteria(criteria: readonly Criterion[]): string {
  const packed = criteria.map(
    ({ key: name, value, points, pointsMax, reasons }) =>
      `["${name}",${value},${points},${pointsMax},[${reasons.map(packReason).join()}]]`,
  );
  return `[${packed.join()}]`;
}

/** @throws ZodError for a text that is no packed criteria */
export function unpackCriteria(text: string): Criterion[] {
  return packedCriteria
    .parse(JSON.parse(text))
    .map(([name, value, points, pointsMax, reasons]) => ({
      key: name,
      value,
      points,
      pointsMax,
      reasons: reasons.map(unpackReason),
    }));
}

/** Evidence as text that `unpackEvidence` reads; equal evidence gives equal text. */
export function packEvidence(evidence: readonly Evidence[]): string {
  const texts = new Map<string, number>();
  const placeOf = (text: string | null) => {
    if (text === null) return -1;
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const items = evidence.map(({ criterion, field, start, end, unit, phrase, concept }) => {
    const places = `${placeOf(unit)},${placeOf(phrase)},${placeOf(concept)}`;
    return `["${criterion}",${placeOf(field)},${start},${end},${places}]`;
  });
  return `[${JSON.stringify([...texts.keys()])},[${items.join()}]]`;
}

/** @throws ZodError for a text that is no packed evidence */
export function unpackEvidence(text: string): Evidence[] {
  const [texts, items] = packedEvidence.parse(JSON.parse(text));
  const textAt = (at: number) => texts[at] ?? null;
  return items.map(([criterion, field, start, end, unit, phrase, concept]) => ({
    criterion,
    field: textAt(field) ?? "",
    start,
    end,
    unit: textAt(unit),
    phrase: textAt(phrase) ?? "",
    concept: textAt(concept),
  }));
}
