import type { Messages } from "next-intl";
import type { DataKind } from "@/lib/exchange/profile-files";

type ColumnKey = keyof Messages["data"]["columns"];

/** A field of the data: its columns in the CSV file, its place in the JSON file, the key of its meaning. */
export type FieldEntry = {
  readonly columns: readonly string[];
  /** Null for what stands once at the head of the JSON file. */
  readonly json: string | null;
  readonly meaning: ColumnKey;
};

const languages = ["zh_hans", "zh_hant", "en"];

function field(column: string, json: string | null, meaning: ColumnKey): FieldEntry {
  return { columns: [column], json, meaning };
}

/** A text with a column a language. */
function text(column: string, json: string, meaning: ColumnKey): FieldEntry {
  return { columns: languages.map((language) => `${column}_${language}`), json, meaning };
}

const licence = field("licence", null, "licence");

/** The fields of every kind of data, in the order of their CSV columns. */
export const dictionary: Record<DataKind, readonly FieldEntry[]> = {
  facts: [
    field("id", "id", "id"),
    field("topic", "topic", "topic"),
    text("statement", "statement", "statement"),
    field("value", "value", "value"),
    field("up_to", "upTo", "upTo"),
    field("out_of", "outOf", "outOf"),
    field("value_text", "valueText", "valueText"),
    field("unit", "unit", "unit"),
    field("value_kind", "valueKind", "valueKind"),
    field("precision", "precision", "precision"),
    field("as_of", "asOf", "asOf"),
    field("as_of_basis", "asOfBasis", "asOfBasis"),
    field("planned", "planned", "planned"),
    field("planned_as_of", "plannedAsOf", "plannedAsOf"),
    field("document", "documentId", "document"),
    field("section", "section", "section"),
    field("also_in", "alsoIn", "alsoIn"),
    field("series", "seriesIds", "inSeries"),
    field("schemes", "schemes", "inSchemes"),
    field("entities", "entities", "entities"),
    licence,
  ],
  series: [
    field("series", "id", "seriesId"),
    text("name", "name", "name"),
    field("key", "points[].key", "key"),
    field("as_of", "points[].asOf", "asOf"),
    field("value", "points[].value", "value"),
    field("unit", "unit", "unit"),
    field("precision", "points[].precision", "precision"),
    field("planned", "points[].planned", "planned"),
    field("derived", "points[].derived", "derived"),
    field("break_before", "breaks[].to", "breakBefore"),
    field("fact", "points[].factId", "fact"),
    field("document", "points[].documentId", "document"),
    field("note", "points[].note", "note"),
    field("comparability", "comparability", "comparability"),
    licence,
  ],
  schemes: [
    field("id", "id", "id"),
    text("name", "name", "name"),
    field("administrators", "administrators", "administrators"),
    text("purpose", "purpose", "purpose"),
    text("who_can_apply", "whoCanApply", "whoCanApply"),
    field("applicants", "applicants", "applicants"),
    text("amount", "amount", "amount"),
    field("matching_ratio", "matchingRatio", "matchingRatio"),
    field("fields", "fields", "fields"),
    field("relevant_to", "relevantTo", "relevantTo"),
    field("co_funding_fit", "coFundingFit", "coFundingFit"),
    field("cooperation_modes", "cooperationModes", "cooperationModes"),
    text("jiangsu_use", "jiangsuUse", "jiangsuUse"),
    field("status", "status", "status"),
    field("as_of", "asOf", "asOf"),
    field("sources", "sources", "sources"),
    field("facts", "facts", "schemeFacts"),
    field("updates", "updates", "updates"),
    licence,
  ],
  timeline: [
    field("id", "id", "id"),
    field("date", "date", "date"),
    field("end_date", "endDate", "endDate"),
    field("kind", "kind", "kind"),
    text("title", "title", "entryTitle"),
    field("planned", "planned", "planned"),
    field("planned_as_of", "plannedAsOf", "plannedAsOf"),
    field("later", "later", "later"),
    field("sources", "sources", "sources"),
    licence,
  ],
};
