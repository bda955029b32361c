import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import data from "./data/zones.json";

const zonesFile = z.object({
  source: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      city: z.string(),
      tier: z.string(),
      zhHans: z.string(),
      zhHant: z.string(),
      en: z.string(),
    }),
  ),
});

export type Zone = Localized & { readonly code: string; readonly city: string };

/** High-tech zones of Jiangsu as suggestions; the list below the national level may lack some. */
export const zones: readonly Zone[] = zonesFile.parse(data).items;
