import { contradictions } from "../contradictions";
import { entities } from "../entities";
import { facts } from "../facts";
import { outlineSections } from "../outline";
import { schemes } from "../schemes";
import { seriesList } from "../series";
import { timeline } from "../timeline";
import type { Fault } from "./fault";

const known = {
  facts: new Set(facts.map(({ id }) => id)),
  series: new Set(seriesList.map(({ id }) => id)),
  schemes: new Set(schemes.map(({ id }) => id)),
  timeline: new Set(timeline.map(({ id }) => id)),
  contradictions: new Set(contradictions.map(({ id }) => id)),
  entities: new Set(entities.map(({ slug }) => slug)),
};

type Kind = keyof typeof known;

function missing(
  file: string,
  place: string,
  references: Partial<Record<Kind, readonly string[]>>,
): Fault[] {
  const kinds = Object.keys(known) as Kind[];
  return kinds.flatMap((kind) =>
    (references[kind] ?? [])
      .filter((id) => !known[kind].has(id))
      .map((id) => ({ file, place, todo: `${kind} has no “${id}”: correct the id or add it` })),
  );
}

function repeated(file: string, ids: readonly string[]): Fault[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ file, place: id, todo: "the id stands twice: rename one" }));
}

function unused(kind: Exclude<Kind, "entities">): Fault[] {
  const used = new Set(outlineSections.flatMap((section) => section[kind]));
  return [...known[kind]]
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: `${kind}.json`,
      place: id,
      todo: "name it in a section of outline.json",
    }));
}

function missingIds(): Fault[] {
  return [
    ...outlineSections.flatMap(({ id, ...section }) => missing("outline.json", id, section)),
    ...facts.flatMap(({ id, schemes: own, entities: named }) =>
      missing("facts.json", id, { schemes: own, entities: named }),
    ),
    ...seriesList.flatMap(({ id, points }) =>
      missing("series.json", id, { facts: points.map(({ factId }) => factId) }),
    ),
    ...schemes.flatMap((scheme) => missing("schemes.json", scheme.id, { facts: scheme.facts })),
    ...contradictions.flatMap((item) =>
      missing("contradictions.json", item.id, { facts: item.facts }),
    ),
  ];
}

/** What the data say of the directory. */
function checkDirectory(slugs: ReadonlySet<string>): Fault[] {
  const wrong = entities.filter(({ slug, inDirectory }) => inDirectory !== slugs.has(slug));
  const unknown = timeline.filter(
    ({ later }) => later?.institution !== undefined && !slugs.has(later.institution),
  );
  return [
    ...wrong.map(({ slug }) => ({
      file: "entities.json",
      place: slug,
      todo: "put inDirectory right: it must say whether the directory has this slug",
    })),
    ...unknown.map(({ id }) => ({
      file: "timeline.json",
      place: id,
      todo: "later.institution is no slug of the directory",
    })),
  ];
}

/** Ids that lead nowhere, ids given twice, and items no section shows. */
export function checkReferences(directorySlugs: ReadonlySet<string>): readonly Fault[] {
  const lists = { facts, series: seriesList, schemes, timeline, contradictions };
  return [
    ...missingIds(),
    ...checkDirectory(directorySlugs),
    ...Object.entries(lists).flatMap(([kind, items]) =>
      repeated(
        `${kind}.json`,
        items.map(({ id }) => id),
      ),
    ),
    ...(Object.keys(lists) as (keyof typeof lists)[]).flatMap(unused),
  ];
}
