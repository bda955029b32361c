import { entities, type Entity } from "@/lib/profile/entities";
import type { TimelineEntry } from "@/lib/profile/timeline";

const bodies = entities.filter(({ inDirectory }) => inDirectory);

/** The bodies of the directory a timeline entry names in full, and those that tell what came of it; each once. */
export function namedBodies({ title, later }: Pick<TimelineEntry, "title" | "later">): Entity[] {
  return bodies.filter(
    ({ slug, names }) => title.zhHans.includes(names.zhHans) || later?.institution === slug,
  );
}
