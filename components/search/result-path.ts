import { factPath } from "@/components/profile/fact-address";
import { findSection, sectionPath } from "@/lib/profile/chapters";
import type { DocumentKind } from "@/lib/search/documents";

function pathOfSection(id: string): string {
  const section = findSection(id);
  return section === null ? "/profile" : sectionPath(section);
}

const pathOf: Readonly<Record<DocumentKind, (ref: string) => string>> = {
  institution: (slug) => `/directory/${slug}`,
  scheme: (id) => `/schemes/${id}`,
  section: pathOfSection,
  fact: (id) => factPath(id) ?? "/profile",
  series: (id) => `/profile/series/${id}`,
  timeline: (id) => `/profile/timeline#${id}`,
  demand: (number) => `/demands/${number}`,
};

/** Where a result can be read, without the language. */
export function resultPath({ kind, ref }: { kind: DocumentKind; ref: string }): string {
  return pathOf[kind](ref);
}
