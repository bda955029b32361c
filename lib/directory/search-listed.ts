import type { Localized } from "@/lib/core/locales";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { toHongKong } from "@/lib/text/script";
import type { Findable, Listed } from "./listed";
import { holds, searchForms } from "./search-forms";
import type { DirectoryHit } from "./views";

/** Lists with what was searched for, and how well each answers it. */
export type Found = { institution: Listed; hit: DirectoryHit | null; score: number };

/** How much it says that the words were met here. */
const weightOf: Record<DirectoryHit["via"], number> = {
  name: 40,
  alias: 36,
  formerName: 34,
  unit: 10,
  field: 8,
  topic: 6,
};

/** A closer name outweighs any other place; a closer phrase only its like. */
const namedStep = 10;

const named: ReadonlySet<DirectoryHit["via"]> = new Set(["name", "alias", "formerName"]);

/** Whether the words met one of an institution's names, which brings up closed and merged ones too. */
export function isNamed(hit: DirectoryHit | null): boolean {
  return hit !== null && named.has(hit.via);
}

type Field = { code: string; name: Localized; forms: readonly string[] };
type Query = { forms: readonly string[]; fields: readonly Field[] };

let preparedFields: readonly Field[] | undefined;

/** Every technology field with what it is found by; made at the first search. */
function fieldsToFind(): readonly Field[] {
  preparedFields ??= techFields.items.map(({ code, zhHans, zhHant, en }) => ({
    code,
    name: { zhHans, zhHant, en },
    forms: [zhHans, zhHant, en].flatMap(searchForms),
  }));
  return preparedFields;
}

function readQuery(q: string): Query {
  const forms = searchForms(q);
  const isMet = (form: string) => forms.some((part) => holds(form, part));
  return { forms, fields: fieldsToFind().filter((field) => field.forms.some(isMet)) };
}

/** 0 for no, more for closer: the whole, the beginning, a part, every word in any order. */
function closeness(form: string, part: string): number {
  if (form === part) return 4;
  if (form.startsWith(part)) return 3;
  if (holds(form, part)) return 2;
  const words = part.split(" ");
  return words.length > 1 && words.every((word) => holds(form, word)) ? 1 : 0;
}

function closenessOf(forms: readonly string[], query: Query): number {
  return Math.max(0, ...forms.flatMap((form) => query.forms.map((part) => closeness(form, part))));
}

function inAllLanguages(text: Findable["text"]): Localized {
  return { ...text, zhHant: text.zhHant ?? toHongKong(text.zhHans) };
}

type Met = { via: DirectoryHit["via"]; text: Findable["text"]; score: number };

function scoreOf(via: DirectoryHit["via"], close: number): number {
  return weightOf[via] + close * (named.has(via) ? namedStep : 1);
}

function find(institution: Listed, query: Query): Found | null {
  const met: Met[] = institution.findable
    .map(({ via, text, forms }) => ({ via, text, close: closenessOf(forms, query) }))
    .filter(({ close }) => close > 0)
    .map(({ via, text, close }) => ({ via, text, score: scoreOf(via, close) }));
  const inField = query.fields.filter(({ code }) =>
    institution.techFields.some((field) => field.startsWith(code)),
  );
  met.push(
    ...inField.map(
      ({ name }) => ({ via: "field", text: name, score: scoreOf("field", 0) }) as const,
    ),
  );
  const [first, ...others] = met;
  if (first === undefined) return null;
  const best = others.reduce((most, each) => (each.score > most.score ? each : most), first);
  return {
    institution,
    hit: { via: best.via, text: inAllLanguages(best.text) },
    score: best.score,
  };
}

/**
 * The institutions that answer these words, in any script and in the words of the mainland or of Hong Kong: by
 * a name, an abbreviation, a former name or an alias; then by what they can do and by technology field.
 * Words of punctuation alone find nothing.
 */
export function searchListed(institutions: readonly Listed[], q: string): Found[] {
  const query = readQuery(q);
  return institutions.flatMap((institution) => find(institution, query) ?? []);
}
