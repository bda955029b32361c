import { sectionsShowing, type Section } from "@/lib/profile/chapters";

/** The anchor of a fact in the list of a section that shows it. */
export function factAnchor(section: Section, factId: string): string {
  return `f-${section.id.replace(".", "-")}-${factId}`;
}

/** Where a fact can be read with its source, without the language; null where no section shows it. */
export function factPath(factId: string): string | null {
  const [section] = sectionsShowing("factIds", factId);
  if (section === undefined) return null;
  return `/profile/${section.chapter}#${factAnchor(section, factId)}`;
}
