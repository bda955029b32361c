import "server-only";
import type { PublishedSource } from "./published-demand";

/** The columns a published demand is made from; no personal one among them. */
export const publishedColumns = {
  number: true,
  title: true,
  techField: true,
  cityCode: true,
  categories: true,
  cooperationModes: true,
  publishedAt: true,
  companyName: true,
  plannedInvestment: true,
  description: true,
} as const;

type PublishedRow = {
  number: string | null;
  title: string | null;
  techField: string | null;
  cityCode: string | null;
  categories: string[];
  cooperationModes: string[];
  publishedAt: Date | null;
  companyName: string | null;
  plannedInvestment: { toNumber: () => number } | null;
  description: string | null;
};

function present<T>(value: T | null, column: keyof PublishedRow): T {
  // Submitting and publishing wrote every one of these columns.
  if (value === null) throw new Error(`a published demand has no ${column}`);
  return value;
}

/** A published demand's row, where every column is filled. */
export function toPublishedSource(row: PublishedRow): PublishedSource {
  return {
    number: present(row.number, "number"),
    title: present(row.title, "title"),
    techField: present(row.techField, "techField"),
    cityCode: row.cityCode,
    categories: row.categories,
    cooperationModes: row.cooperationModes,
    publishedAt: present(row.publishedAt, "publishedAt"),
    companyName: present(row.companyName, "companyName"),
    plannedInvestmentWan: present(row.plannedInvestment, "plannedInvestment").toNumber(),
    description: present(row.description, "description"),
  };
}
