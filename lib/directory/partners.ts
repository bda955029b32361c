import { z } from "zod";
import type { Localized } from "@/lib/core/locales";
import data from "./data/partners.json";

const partnersSchema = z.strictObject({
  bodies: z.record(
    z.string(),
    z.strictObject({
      zhHans: z.string(),
      zhHant: z.string(),
      en: z.string(),
      /** ISO 3166: the country or region it comes from. */
      region: z.string().regex(/^[A-Z]{2}$/),
    }),
  ),
  partners: z.record(
    z.string(),
    z.array(z.strictObject({ body: z.string(), toVerify: z.boolean().default(false) })),
  ),
  /** Pairs of bodies that both are in the directory; hosts and successors are told by the entries. */
  local: z.array(
    z.strictObject({
      pair: z.tuple([z.string(), z.string()]),
      toVerify: z.boolean().default(false),
    }),
  ),
});

const { bodies, partners, local } = partnersSchema.parse(data);

/** A partner from outside the directory. */
export type OutsidePartner = {
  id: string;
  name: Localized;
  /** ISO 3166: the country or region it comes from. */
  region: string;
  /** No publication carries it so far. */
  toVerify: boolean;
};

/** A partner that has its own entry. */
export type LocalPartner = { slug: string; toVerify: boolean };

/** The partners of an institution that are not in the directory, in the order of their source. */
export function outsidePartnersOf(slug: string): OutsidePartner[] {
  return (partners[slug] ?? []).map(({ body, toVerify }) => {
    const found = bodies[body];
    if (found === undefined) throw new Error(`${slug} names an unknown partner: ${body}`);
    const { region, ...name } = found;
    return { id: body, name, region, toVerify };
  });
}

/** The partners of an institution that are in the directory; each pair counts both ways. */
export function localPartnersOf(slug: string): LocalPartner[] {
  return local.flatMap(({ pair: [one, other], toVerify }) => {
    if (one === slug) return [{ slug: other, toVerify }];
    return other === slug ? [{ slug: one, toVerify }] : [];
  });
}
