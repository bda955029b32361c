import { z } from "zod";
import { parseMoneyWan } from "@/lib/core/money";
import { findDivision } from "@/lib/taxonomy/divisions";
import { evaluateEmail } from "@/lib/taxonomy/email";
import { isOption, type EnumId } from "@/lib/taxonomy/enums";
import type { Evaluated } from "@/lib/taxonomy/evaluated";
import { findIndustry } from "@/lib/taxonomy/industries";
import { evaluatePartialDate } from "@/lib/taxonomy/partial-date";
import { evaluatePhone } from "@/lib/taxonomy/phone";
import { isSelectableTechField } from "@/lib/taxonomy/tech-fields";
import { evaluateWebAddress } from "@/lib/taxonomy/web-address";

/** Most characters of a text field and of a long one. */
export const textMax = 200;
export const longTextMax = 4_000;
const partnersMax = 500;

/** Most employees a company may state; above it a typing slip. */
const employeesMax = 2_000_000;

type Failure = { key: string; params?: Record<string, string | number>; suggestion?: string };

/** Adds an issue whose message is a key; words are found by the screen. */
export function fail(ctx: z.RefinementCtx, failure: Failure): never {
  const { key, ...params } = failure;
  ctx.addIssue({ code: "custom", message: key, params });
  return z.NEVER;
}

const typedText = z
  .union([z.string(), z.array(z.string())], { error: "required" })
  .transform((value) => (typeof value === "string" ? value : (value[0] ?? "")).trim());

/** A text that must not be empty, read by `read`, which answers the value or what is wrong. */
function required<T>(read: (text: string, ctx: z.RefinementCtx) => T) {
  return typedText.transform((text, ctx): T => {
    return text === "" ? fail(ctx, { key: "required" }) : read(text, ctx);
  });
}

function optional<T>(read: (text: string, ctx: z.RefinementCtx) => T) {
  return typedText.transform((text, ctx): T | null => (text === "" ? null : read(text, ctx)));
}

function bounded(max: number) {
  return (text: string, ctx: z.RefinementCtx): string =>
    text.length > max ? fail(ctx, { key: "tooLong", params: { max, length: text.length } }) : text;
}

function evaluated(evaluate: (text: string) => Evaluated) {
  return (text: string, ctx: z.RefinementCtx): string => {
    const found = evaluate(text);
    return found.ok ? found.value : fail(ctx, found);
  };
}

export const text = () => required(bounded(textMax));
export const longText = () => required(bounded(longTextMax));
export const partnerNames = () => optional(bounded(partnersMax));
export const zoneName = () => optional(bounded(textMax));

export const yesNo = () =>
  required((typed, ctx) => {
    if (typed === "yes") return true;
    return typed === "no" ? false : fail(ctx, { key: "notAChoice" });
  });

export const money = () =>
  required((typed, ctx) => parseMoneyWan(typed) ?? fail(ctx, { key: "money" }));

export const integer = () =>
  required((typed, ctx) => {
    const plain = typed.normalize("NFKC").replace(/[\s,，人]/g, "");
    const isCount = /^\d{1,7}$/.test(plain) && Number(plain) <= employeesMax;
    return isCount ? Number(plain) : fail(ctx, { key: "integer" });
  });

export const phone = () => required(evaluated(evaluatePhone));
export const email = () => required(evaluated(evaluateEmail));
export const webAddress = () => optional(evaluated(evaluateWebAddress));

/** @param today the day before which a founding date must lie, YYYY-MM-DD */
export const date = (today: string) =>
  required(evaluated((typed) => evaluatePartialDate(typed, today)));

function known(isKnown: (code: string) => boolean) {
  return required((typed, ctx) => (isKnown(typed) ? typed : fail(ctx, { key: "notAChoice" })));
}

export const industry = () => known((code) => findIndustry(code) !== null);
export const division = () => known((code) => findDivision(code) !== null);
export const techField = () => known(isSelectableTechField);
export const oneOf = (id: EnumId) => known((code) => isOption(id, code));

/** One or more of a list, each once, in the order ticked. */
export const manyOf = (id: EnumId) =>
  z
    .union([z.string(), z.array(z.string())], { error: "required" })
    .transform((value, ctx): string[] => {
      const codes = [...new Set(typeof value === "string" ? [value] : value)].filter(
        (code) => code !== "",
      );
      if (codes.length === 0) return fail(ctx, { key: "required" });
      return codes.every((code) => isOption(id, code)) ? codes : fail(ctx, { key: "notAChoice" });
    });
