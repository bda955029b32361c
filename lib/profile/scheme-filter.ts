import { z } from "zod";
import { optionsOf } from "@/lib/taxonomy/enums";
import { fold } from "@/lib/text/fold";
import { toMainland } from "@/lib/text/script";
import {
  coFundingFits,
  schemeApplicants,
  schemeFields,
  schemePurposes,
  type SchemeField,
} from "./scheme-codes";
import type { Scheme } from "./schemes";

const blankToUndefined = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional().catch(undefined));

const modeCodes = optionsOf("cooperationMode").map(({ code }) => code);

/** The finder's filters as they stand in the address; whatever is not understood is left out. */
export const schemeFilterSchema = z.object({
  q: optional(z.string().trim().min(1).max(100)),
  purpose: optional(z.enum(schemePurposes)),
  /** Schemes open to every field answer to each. */
  field: optional(z.enum(schemeFields)),
  applicant: optional(z.enum(schemeApplicants)),
  fit: optional(z.enum(coFundingFits)),
  mode: optional(z.enum(modeCodes)),
  /** Only schemes that state how much money there is. */
  money: optional(z.literal("stated")),
  /** Only schemes that state how others' money must meet theirs. */
  ratio: optional(z.literal("stated")),
});

export type SchemeFilter = z.output<typeof schemeFilterSchema>;

function isForField(scheme: Scheme, field: SchemeField): boolean {
  return scheme.fields.includes("all") || scheme.fields.includes(field);
}

const tests: {
  [Key in Exclude<keyof SchemeFilter, "q">]: (
    scheme: Scheme,
    value: NonNullable<SchemeFilter[Key]>,
  ) => boolean;
} = {
  purpose: (scheme, value) => scheme.relevantTo.includes(value),
  field: isForField,
  applicant: (scheme, value) => scheme.applicants.includes(value),
  fit: (scheme, value) => scheme.coFundingFit === value,
  mode: (scheme, value) => scheme.cooperationModes.includes(value),
  money: (scheme) => scheme.hasAmount,
  ratio: (scheme) => scheme.matchingRatio !== null,
};

function passes<Key extends keyof typeof tests>(
  key: Key,
  scheme: Scheme,
  filter: SchemeFilter,
): boolean {
  const value = filter[key];
  return value === undefined || tests[key](scheme, value);
}

const textOf = new WeakMap<Scheme, string>();

/** All words of a scheme in all languages, folded, so that 晶片 and 芯片 both find it. */
function searchText(scheme: Scheme): string {
  const known = textOf.get(scheme);
  if (known !== undefined) return known;
  const { name, purpose, whoCanApply, amount, jiangsuUse, administrators, updates } = scheme;
  const notes = updates.map(({ note }) => note);
  const texts = [name, purpose, whoCanApply, amount, jiangsuUse, ...notes];
  const all = [...texts, ...administrators.map(({ names }) => names)].flatMap(
    ({ zhHans, zhHant, en }) => [zhHans, zhHant, toMainland(zhHant), en],
  );
  const text = fold([scheme.id, ...all].join("\n"));
  textOf.set(scheme, text);
  return text;
}

function hasWords(scheme: Scheme, typed: string): boolean {
  const text = searchText(scheme);
  return typed
    .split(/\s+/)
    .every((word) => text.includes(fold(word)) || text.includes(fold(toMainland(word))));
}

const facetKeys = ["purpose", "field", "applicant", "fit", "mode", "money", "ratio"] as const;

export type SchemeFacetKey = (typeof facetKeys)[number];

function matches(scheme: Scheme, filter: SchemeFilter, except?: SchemeFacetKey): boolean {
  return (
    (filter.q === undefined || hasWords(scheme, filter.q)) &&
    facetKeys.every((key) => key === except || passes(key, scheme, filter))
  );
}

/** The schemes that pass every filter, in their order. */
export function filterSchemes(schemes: readonly Scheme[], filter: SchemeFilter): readonly Scheme[] {
  return schemes.filter((scheme) => matches(scheme, filter));
}

/** A value one can filter by, and how many schemes it would leave under the other filters. */
export type FacetValue<Value extends string = string> = {
  readonly value: Value;
  readonly count: number;
};

const valuesOf = {
  purpose: schemePurposes,
  field: schemeFields.filter((field) => field !== "all"),
  applicant: schemeApplicants,
  fit: coFundingFits,
  mode: modeCodes,
  money: ["stated"],
  ratio: ["stated"],
} as const;

/** The values of a filter that any scheme has, each with its count under the other filters. */
export function schemeFacet<Key extends SchemeFacetKey>(
  schemes: readonly Scheme[],
  filter: SchemeFilter,
  key: Key,
): readonly FacetValue<(typeof valuesOf)[Key][number]>[] {
  const values: readonly (typeof valuesOf)[Key][number][] = valuesOf[key];
  const others = schemes.filter((scheme) => matches(scheme, filter, key));
  const only = (value: string) => schemeFilterSchema.parse({ [key]: value });
  return values
    .filter((value) => schemes.some((scheme) => passes(key, scheme, only(value))))
    .map((value) => ({
      value,
      count: others.filter((scheme) => passes(key, scheme, only(value))).length,
    }));
}
