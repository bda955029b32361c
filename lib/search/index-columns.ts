import { foldReadings } from "@/lib/text/fold-wording";
import { searchGrams } from "@/lib/text/search-grams";
import { statementKinds, type SearchDocument } from "./documents";
import { spacedForm, wholeWordGrams } from "./needles";

/** Every reading of a text with one space between its runs; the form whole names are compared in. */
export function nameForms(text: string): string[] {
  const forms = foldReadings(text).map((reading) => spacedForm(reading.text).trim());
  return [...new Set(forms)].filter((form) => form !== "");
}

const brackets = /\s*[（(]([^（()）]*)[）)]/g;
const acronym = /^(?=.*[A-Z].*[A-Z])[A-Za-z&+-]{2,10}$/;
const former = /^(?:formerly |前称|前稱)/;

/** A title without its brackets, and the names in them: an abbreviation, or what it was called before. */
function namesInTitle(title: string): string[] {
  const inside = [...title.matchAll(brackets)].flatMap(([, text = ""]) => text.split(/[;；]\s*/));
  const named = inside.filter((text) => acronym.test(text) || former.test(text));
  return [title, title.replaceAll(brackets, ""), ...named.map((text) => text.replace(former, ""))];
}

function namesOf({ ref, record }: SearchDocument): string[] {
  const { title, otherNames } = record;
  const titles = [title.zhHans, title.zhHant, title.en].flatMap(namesInTitle);
  return [...titles, ...otherNames.map(({ text }) => text), ref];
}

function textsOf({ ref, record }: SearchDocument): string[] {
  const { title, otherNames, context, body } = record;
  return [title, body, ...(context === null ? [] : [context])]
    .flatMap(({ zhHans, zhHant, en }) => [zhHans, zhHant, en])
    .concat(ref, ...otherNames.map(({ text }) => text));
}

/** Grams of every text in every reading. */
function gramsOf(texts: readonly string[]): string[] {
  const readings = new Set(texts.flatMap((text) => foldReadings(text).map((each) => each.text)));
  const grams = new Set<string>();
  for (const reading of readings) {
    for (const gram of searchGrams(reading)) grams.add(gram);
    for (const gram of wholeWordGrams(reading)) grams.add(gram);
  }
  return [...grams];
}

/** What the database finds a document by. */
export function indexColumns(document: SearchDocument): {
  names: string[];
  titleForm: string;
  grams: string[];
} {
  const grams = gramsOf(textsOf(document));
  if (statementKinds.has(document.kind)) return { names: [], titleForm: "", grams };
  const names = namesOf(document);
  const forms = names.flatMap((name) => foldReadings(name).map((each) => spacedForm(each.text)));
  return {
    names: [...new Set(names.flatMap(nameForms))],
    titleForm: [...new Set(forms)].join("\n"),
    grams,
  };
}
