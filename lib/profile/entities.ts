import { z } from "zod";
import data from "./data/entities.json";
import { ProfileDataError, readData } from "./read-data";
import { idSchema, localizedSchema } from "./shapes";

const entitySchema = z.strictObject({
  slug: idSchema,
  names: localizedSchema,
  /** Has an entry of the same slug in the directory. */
  inDirectory: z.boolean(),
});

/** A body, platform or place that facts speak of. */
export type Entity = z.output<typeof entitySchema>;

export const entities: readonly Entity[] = readData("entities.json", z.array(entitySchema), data);

const bySlug = new Map(entities.map((entity) => [entity.slug, entity]));

/** The entity of a slug; an unknown slug throws. */
export function entityBySlug(slug: string): Entity {
  const found = bySlug.get(slug);
  if (found === undefined) throw new ProfileDataError(`entities.json ${slug}: add it`);
  return found;
}
