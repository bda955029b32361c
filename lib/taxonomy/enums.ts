import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import data from "./data/options.json";

/** The three questions of 附件2 with boxes to tick. */
export const enumIds = ["enterpriseType", "demandCategory", "cooperationMode"] as const;

export type EnumId = (typeof enumIds)[number];

export type EnumOption = Localized & { readonly code: string; readonly enum: EnumId };

const optionsFile = z.object({
  source: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      enum: z.enum(enumIds),
      zhHans: z.string(),
      zhHant: z.string(),
      en: z.string(),
    }),
  ),
});

const options: readonly EnumOption[] = optionsFile.parse(data).items;

/** The boxes of a question, in the form's order. */
export function optionsOf(id: EnumId): readonly EnumOption[] {
  return options.filter((option) => option.enum === id);
}

/** Whether a code is one of the boxes of a question. */
export function isOption(id: EnumId, code: string): boolean {
  return options.some((option) => option.enum === id && option.code === code);
}
