import { z } from "zod";
import { InvalidError } from "@/lib/core/errors";
import { fieldOf, isListKind, rawKeys, type FieldKey, type RawAnnex2, type RawKey } from "./annex2";
import { longTextMax } from "./sections/readers";

/** More than any field may hold, so that a long text is kept and told to be shortened, not lost. */
const keptMax = longTextMax * 5;

const textSchema = z.string().max(keptMax);
const listSchema = z.array(z.string().max(100)).max(50);
const rawKeySchema = z.enum(rawKeys);

/** One text of a sent form; empty where it is missing or a file. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function isList(key: RawKey): boolean {
  return key !== "usccChecksumOverridden" && isListKind(fieldOf(key).kind);
}

/**
 * The raw values of the given fields in a sent form. A field the form does not carry at all counts as
 * cleared: browsers leave out boxes nobody ticked.
 * @throws InvalidError for a text beyond any sensible length
 */
export function readRawValues(form: FormData, keys: readonly RawKey[]): Partial<RawAnnex2> {
  const entries = keys.map((key) => {
    const texts = form.getAll(key).filter((value) => typeof value === "string");
    return [key, isList(key) ? texts.filter((text) => text !== "") : (texts[0] ?? "")] as const;
  });
  return parseRawValues(Object.fromEntries(entries));
}

/**
 * Checks raw values that came from outside: known fields, texts or lists as the field takes them.
 * @throws InvalidError naming the first field that is not so
 */
export function parseRawValues(values: unknown): Partial<RawAnnex2> {
  const record = z.partialRecord(rawKeySchema, z.unknown()).safeParse(values);
  if (!record.success) throw new InvalidError([{ field: "form", key: "unknownField" }]);
  const checked: Partial<RawAnnex2> = {};
  for (const key of rawKeys) {
    if (!(key in record.data)) continue;
    const value = isList(key)
      ? listSchema.safeParse(record.data[key])
      : textSchema.safeParse(record.data[key]);
    if (!value.success) {
      throw new InvalidError([
        { field: key, key: "tooLong", params: { max: longTextMax, length: keptMax } },
      ]);
    }
    checked[key] = value.data;
  }
  return checked;
}

/** Which keys a page of the form carries. */
export function rawKeysOf(fields: readonly FieldKey[]): RawKey[] {
  return fields.includes("uscc") ? [...fields, "usccChecksumOverridden"] : [...fields];
}
