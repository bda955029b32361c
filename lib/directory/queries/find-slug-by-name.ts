import "server-only";
import { searchForms } from "../search-forms";
import { loadListed } from "./load-listed";

/**
 * The slug of the one institution with this abbreviation, alias or former name in any script, for addresses
 * that name it otherwise than by its slug; null where there is none or more than one. Open to everyone.
 */
export async function findSlugByName(name: string): Promise<string | null> {
  const wanted = searchForms(name);
  const institutions = (await loadListed()).filter(({ findable }) =>
    findable.some(
      ({ via, forms }) =>
        via !== "unit" && via !== "topic" && forms.some((form) => wanted.includes(form)),
    ),
  );
  const [only, ...others] = institutions;
  return only === undefined || others.length > 0 ? null : only.slug;
}
