import type { Localized } from "@/lib/core/locales";
import { contradictionsOfFact } from "../contradictions";
import { findFact, type Fact } from "../facts";
import { marksOf, type Segment } from "../prose";
import { readProse, type Prose, type ProseFile } from "../prose-file";
import { findScheme } from "../schemes";
import { findSeries } from "../series";
import type { Fault } from "./fault";
import { numbersIn } from "./numbers";

const lengthMin = 150;
const lengthMax = 400;
const labelMax = 16;

const languages = ["zhHans", "zhHant", "en"] as const satisfies readonly (keyof Localized)[];

/** Digits that are no figures: dates, and names that hold digits. */
const noFigures =
  /\d{4}\/\d{2}(?:财政|財政)?年度|\d{4}(?:年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四]季度?)?|至\d{4}年|—\d{4}年)|\d{1,2}月(?:\d{1,2}日)?|附件\d|第?\d(?:\.\d)?节|[245]G|1\+|《[^》]*》|蓝图2\.0|藍圖2\.0|IPv6|Web3|B轮|24小时|24小時/g;

function hasFigure(text: string): boolean {
  return /\d/.test(text.replaceAll(noFigures, ""));
}

function figuresOutside(paragraphs: Prose["body"]["zhHans"]): string[] {
  return paragraphs
    .flat()
    .filter((segment) => segment.kind !== "fact" && hasFigure(segment.text))
    .map(({ text }) => /.{0,8}\d.{0,12}/.exec(text.replaceAll(noFigures, "…"))?.[0] ?? text);
}

function hanCount(paragraphs: Prose["body"]["zhHans"]): number {
  const text = paragraphs.flat().map((segment) => segment.text);
  return text.join("").match(/\p{Script=Han}/gu)?.length ?? 0;
}

function numbersOf(fact: Fact): ReadonlySet<number> {
  const { zhHans, zhHant, en } = fact.statement;
  const text = fact.valueText === null ? "" : Object.values(fact.valueText).join(" ");
  const dates = [fact.asOf, fact.plannedAsOf ?? ""].flatMap((date) => date.split("-").map(Number));
  // Where documents differ over it, both numbers may be named.
  const disputes = contradictionsOfFact(fact.id).flatMap(({ statement }) => [
    statement.zhHans,
    statement.en,
  ]);
  const values = [fact.value, fact.upTo, fact.outOf].filter((value) => typeof value === "number");
  return new Set([
    ...numbersIn([zhHans, zhHant, en, text, ...disputes].join(" ")),
    ...dates,
    ...values,
  ]);
}

function checkMark(segment: Segment, isInstitution: (slug: string) => boolean): string[] {
  switch (segment.kind) {
    case "text":
      return [];
    case "fact": {
      const fact = findFact(segment.id);
      if (fact === null) return [`there is no fact “${segment.id}”`];
      const own = numbersOf(fact);
      const wrong = numbersIn(segment.text).filter((value) => !own.has(value));
      return wrong.map((value) => `${value} in “${segment.text}” is not in fact ${segment.id}`);
    }
    case "scheme":
      return findScheme(segment.id) === null ? [`there is no scheme “${segment.id}”`] : [];
    case "series":
      return findSeries(segment.id) === null ? [`there is no series “${segment.id}”`] : [];
    case "institution":
      return isInstitution(segment.id) ? [] : [`the directory has no “${segment.id}”`];
  }
}

function checkBody({ body }: Prose, isInstitution: (slug: string) => boolean): string[] {
  const todos: string[] = [];
  const marks = (language: keyof Localized) =>
    [...new Set(marksOf(body[language]).map(({ kind, id }) => `${kind}:${id}`))].toSorted();
  for (const language of languages) {
    const own = body[language];
    todos.push(
      ...own
        .flat()
        .flatMap((segment) => checkMark(segment, isInstitution))
        .map((todo) => `${language}: ${todo}`),
    );
    const lost = marks("zhHans").filter((mark) => !marks(language).includes(mark));
    const added = marks(language).filter((mark) => !marks("zhHans").includes(mark));
    if (lost.length > 0) todos.push(`${language}: mark ${lost.join(", ")} as zhHans does`);
    if (added.length > 0) todos.push(`${language}: zhHans does not mark ${added.join(", ")}`);
    if (own.length !== body.zhHans.length) todos.push(`${language}: write as many paragraphs`);
    if (language === "en") continue;
    const count = hanCount(own);
    if (count < lengthMin || count > lengthMax) {
      todos.push(`${language}: ${count} characters, write ${lengthMin} to ${lengthMax}`);
    }
    todos.push(...figuresOutside(own).map((text) => `${language}: mark the figure in “${text}”`));
  }
  return todos;
}

function checkKeyFigures({ keyFigures }: Prose): string[] {
  const todos = keyFigures.flatMap(({ factId, label }) => {
    const fact = findFact(factId);
    if (fact === null) return [`key figure: there is no fact “${factId}”`];
    const hasValue = fact.value !== null || fact.valueText !== null;
    const isLong = label.zhHans.length > labelMax || label.zhHant.length > labelMax;
    return [
      ...(hasValue ? [] : [`key figure ${factId} has no value to set large`]),
      ...(isLong ? [`key figure ${factId}: shorten the label to ${labelMax} characters`] : []),
    ];
  });
  const isCountRight = keyFigures.length >= 2 && keyFigures.length <= 5;
  return isCountRight ? todos : [...todos, `choose 2 to 5 key figures, not ${keyFigures.length}`];
}

/** Faults in the texts of the sections, and sections without one. */
export function checkProse(
  files: readonly ProseFile[],
  sectionIds: readonly string[],
  isInstitution: (slug: string) => boolean,
): readonly Fault[] {
  const written = new Set(files.map(({ section }) => section));
  return [
    ...sectionIds
      .filter((id) => !written.has(id))
      .map((id) => ({ file: `prose/${id}.json`, place: "", todo: "write this section" })),
    ...files
      .filter(({ section }) => !sectionIds.includes(section))
      .map(({ section }) => ({
        file: `prose/${section}.json`,
        place: "",
        todo: "outline.json has no such section",
      })),
    ...files.flatMap((file) => {
      const prose = readProse(file);
      return [...checkBody(prose, isInstitution), ...checkKeyFigures(prose)].map((todo) => ({
        file: `prose/${file.section}.json`,
        place: "body",
        todo,
      }));
    }),
  ];
}
