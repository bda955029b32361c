import type { FieldKey } from "./annex2";

/** The short pages of the form, in the order of the task list; each field stands on exactly one. */
export const pages = [
  { id: "what", fields: ["title", "techField", "categories", "description", "existingBase"] },
  { id: "money", fields: ["plannedInvestment", "totalInvestment"] },
  {
    id: "partner",
    fields: [
      "partnerConditions",
      "partnerWork",
      "cooperationModes",
      "hasIntendedPartner",
      "intendedPartners",
    ],
  },
  { id: "company", fields: ["companyName", "uscc", "foundedOn", "enterpriseType", "industry"] },
  {
    id: "business",
    fields: [
      "mainBusiness",
      "mainProducts",
      "isHighTech",
      "revenueLastYear",
      "employees",
      "rdEmployees",
      "profile",
    ],
  },
  { id: "place", fields: ["county", "address", "inHighTechZone", "highTechZone", "website"] },
  { id: "contact", fields: ["contactName", "contactPhone", "email"] },
] as const satisfies readonly { id: string; fields: readonly FieldKey[] }[];

export type Page = (typeof pages)[number];
export type PageId = Page["id"];

/** The page with this id, or null. */
export function findPage(id: string): Page | null {
  return pages.find((page) => page.id === id) ?? null;
}

/** The page on which a field stands. */
export function pageOfField(key: FieldKey): Page {
  const page = pages.find((candidate) => (candidate.fields as readonly FieldKey[]).includes(key));
  if (page === undefined) throw new Error(`no page shows ${key}`);
  return page;
}

/** The page after this one, or null behind the last. */
export function pageAfter(id: PageId): Page | null {
  return pages[pages.findIndex((page) => page.id === id) + 1] ?? null;
}
