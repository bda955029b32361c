import type { Localized } from "@/lib/core/locales";
import { pastStatuses, type Entry } from "@/lib/directory/entry";
import type { ListedUnit } from "@/lib/directory/listed";
import { toHongKong } from "@/lib/text/script";
import type { OtherName, SearchDocument } from "../documents";

type Phrases = ListedUnit["can"];

/** One line of phrases, behind the name of what they tell of. */
function lineOf(name: Localized | null, { zhHans, en }: Phrases): Localized {
  const hans = zhHans.join("、");
  if (name === null) return { zhHans: hans, zhHant: toHongKong(hans), en: en.join(", ") };
  return {
    zhHans: `${name.zhHans}：${hans}`,
    zhHant: `${name.zhHant}：${toHongKong(hans)}`,
    en: `${name.en}: ${en.join(", ")}`,
  };
}

function joinLines(lines: readonly Localized[]): Localized {
  const inLanguage = (key: keyof Localized) => lines.map((line) => line[key]).join("\n");
  return { zhHans: inLanguage("zhHans"), zhHant: inLanguage("zhHant"), en: inLanguage("en") };
}

function otherNamesOf({ names, aliases, formerNames }: Entry): OtherName[] {
  const named = (kind: OtherName["kind"]) => (text: string) => ({ kind, text });
  return [
    ...(names.abbr === null ? [] : [named("abbreviation")(names.abbr)]),
    ...aliases.map(named("alias")),
    ...formerNames.map(named("formerName")),
  ];
}

const unitsThatCount = 50;

/** Bodies that operate come before those that ended, large ones before small ones. */
function weightOf({ status }: Entry, unitCount: number): number {
  return Math.min(unitCount, unitsThatCount) + (pastStatuses.has(status) ? 0 : 2 * unitsThatCount);
}

/** A body of the directory as the search finds it. */
export function institutionDocument(entry: Entry, units: readonly ListedUnit[]): SearchDocument {
  const { zhHans, zhHant, en } = entry.names;
  const { description, focus } = entry;
  const told = description === null ? [] : [description.text, description.goodFor];
  const lines = [...told, lineOf(null, focus), ...units.map(({ name, can }) => lineOf(name, can))];
  return {
    kind: "institution",
    ref: entry.slug,
    weight: weightOf(entry, units.length),
    record: {
      title: { zhHans, zhHant, en },
      otherNames: otherNamesOf(entry),
      context: { zhHans: en, zhHant: en, en: zhHant },
      body: joinLines(lines),
      asOf: null,
      status: entry.status,
    },
  };
}
