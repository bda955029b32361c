import type { Localized } from "@/lib/core/locales";
import { chapters, sectionsShowing, type Chapter, type Section } from "@/lib/profile/chapters";
import { facts, type Fact } from "@/lib/profile/facts";
import { plainText } from "@/lib/profile/prose";
import { schemes, type Scheme } from "@/lib/profile/schemes";
import { seriesList, type Series } from "@/lib/profile/series";
import { timeline, type TimelineEntry } from "@/lib/profile/timeline";
import type { DocumentRecord, SearchDocument } from "../documents";

const empty: Localized = { zhHans: "", zhHant: "", en: "" };
const bare = { otherNames: [], context: null, body: empty, asOf: null, status: null };

/** Sections come before the facts, series before the timeline: above every year. */
const first = 10_000;

function yearOf(asOf: string): number {
  return Number(asOf.slice(0, 4));
}

function joinTexts(texts: readonly Localized[], separator: string): Localized {
  const inLanguage = (key: keyof Localized) => texts.map((text) => text[key]).join(separator);
  return { zhHans: inLanguage("zhHans"), zhHant: inLanguage("zhHant"), en: inLanguage("en") };
}

function bodyOf({ prose, intent }: Section): Localized {
  if (prose === null) return intent;
  const { zhHans, zhHant, en } = prose.body;
  const text = { zhHans: plainText(zhHans), zhHant: plainText(zhHant), en: plainText(en) };
  return joinTexts([prose.lead, text], "\n");
}

function sectionDocument(section: Section, chapter: Chapter): SearchDocument {
  const record = {
    ...bare,
    title: section.title,
    context: chapter.title,
    body: bodyOf(section),
  } satisfies DocumentRecord;
  return { kind: "section", ref: section.id, weight: first, record };
}

/** A fact no section shows has no page to lead to. */
function factDocument(fact: Fact): SearchDocument[] {
  const [section] = sectionsShowing("factIds", fact.id);
  if (section === undefined) return [];
  const { statement: title, asOf } = fact;
  const record = { ...bare, title, context: section.title, asOf } satisfies DocumentRecord;
  return [{ kind: "fact", ref: fact.id, weight: yearOf(asOf), record }];
}

function schemeDocument(scheme: Scheme): SearchDocument {
  const { name: title, purpose, whoCanApply, amount, jiangsuUse, administrators, asOf } = scheme;
  const names = administrators.map((entity) => entity.names);
  const record = {
    ...bare,
    title,
    context: names.length === 0 ? null : joinTexts(names, " · "),
    body: joinTexts([purpose, whoCanApply, amount, jiangsuUse], "\n"),
    asOf,
  } satisfies DocumentRecord;
  return { kind: "scheme", ref: scheme.id, weight: yearOf(asOf), record };
}

function seriesDocument(series: Series): SearchDocument {
  const { name: title, comparability, dimensions, points } = series;
  const entries = dimensions.map((each) =>
    joinTexts(
      each.entries.map(({ name }) => name),
      " · ",
    ),
  );
  const body = joinTexts([...(comparability === null ? [] : [comparability]), ...entries], "\n");
  const asOf =
    points
      .map((point) => point.asOf)
      .sort()
      .at(-1) ?? null;
  const record = { ...bare, title, body, asOf } satisfies DocumentRecord;
  return { kind: "series", ref: series.id, weight: first, record };
}

function timelineDocument({ id, title, date, later }: TimelineEntry): SearchDocument {
  const record = {
    ...bare,
    title,
    body: later?.note ?? empty,
    asOf: date,
  } satisfies DocumentRecord;
  return { kind: "timeline", ref: id, weight: yearOf(date), record };
}

/** All that the profile holds, as the search finds it. */
export function profileDocuments(): SearchDocument[] {
  return [
    ...chapters.flatMap((chapter) =>
      chapter.sections.map((section) => sectionDocument(section, chapter)),
    ),
    ...facts.flatMap(factDocument),
    ...schemes.map(schemeDocument),
    ...seriesList.map(seriesDocument),
    ...timeline.map(timelineDocument),
  ];
}
