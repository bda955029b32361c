import { documents } from "../documents";
import { facts, findFact, type Fact } from "../facts";
import { decimalYear } from "../format-as-of";
import { seriesList, type Series, type SeriesPoint } from "../series";
import { timeline } from "../timeline";
import type { Fault } from "./fault";
import { numbersIn } from "./numbers";

const dateOf = new Map(documents.map(({ id, date }) => [id, date]));

/** A year after the document: plans aside, nothing can be known so late. */
function isAfterDocument({ documentId, asOf }: Fact): boolean {
  const date = dateOf.get(documentId) ?? "";
  return Math.floor(decimalYear(asOf)) > Math.floor(decimalYear(date));
}

function checkDates(): Fault[] {
  return [
    ...facts
      .filter(({ planned, plannedAsOf }) => planned !== (plannedAsOf !== undefined))
      .map(({ id }) => ({
        file: "facts.json",
        place: id,
        todo: "planned facts, and only they, have plannedAsOf",
      })),
    ...facts
      .filter((fact) => !fact.planned && isAfterDocument(fact))
      .map(({ id }) => ({
        file: "facts.json",
        place: id,
        todo: "asOf is later than the document: mark it as planned or correct the date",
      })),
    ...facts
      .filter(({ value, unit }) => (value === null) !== (unit === null))
      .filter(({ valueText }) => valueText === null)
      .map(({ id }) => ({
        file: "facts.json",
        place: id,
        todo: "a value needs a unit, and vice versa",
      })),
    ...timeline
      .filter(({ date, endDate }) => endDate !== undefined && endDate < date)
      .map(({ id }) => ({ file: "timeline.json", place: id, todo: "endDate is before date" })),
    ...timeline
      .filter((entry, index) => {
        const before = timeline[index - 1];
        return before !== undefined && before.date.slice(0, 4) > entry.date.slice(0, 4);
      })
      .map(({ id }) => ({ file: "timeline.json", place: id, todo: "move it to its year" })),
  ];
}

/** A fact may hold several years or cells; its statement then names each number. */
function isStatedBy({ value }: SeriesPoint, fact: Fact): boolean {
  if (value === fact.value || value === null) return true;
  return numbersIn(fact.statement.en).includes(value);
}

function checkPoint(series: Series, point: SeriesPoint): Fault[] {
  const fact = findFact(point.factId);
  if (fact === null) return [];
  const isSameMoment = point.asOf === fact.asOf && series.type === "series";
  const place = `${series.id}, ${point.asOf}`;
  const isRight = isSameMoment ? point.value === fact.value : isStatedBy(point, fact);
  if (point.derived || isRight) return [];
  const todo = `the point says ${String(point.value)}, fact ${fact.id} says ${String(fact.value)}`;
  return [{ file: "series.json", place, todo }];
}

function checkBreaks(series: Series): Fault[] {
  const dates = series.points.map(({ asOf }) => asOf);
  return series.breaks
    .filter(({ from, to }) => dates.indexOf(to) !== dates.lastIndexOf(from) + 1)
    .map(({ from, to }) => ({
      file: "series.json",
      place: series.id,
      todo: `${from} and ${to} are no neighbouring points: correct the break`,
    }));
}

function checkOrder(series: Series): Fault[] {
  const isSorted = series.points.every(({ asOf }, index) => {
    const before = series.points[index - 1];
    return before === undefined || decimalYear(before.asOf) <= decimalYear(asOf);
  });
  if (isSorted || series.type === "table") return [];
  return [{ file: "series.json", place: series.id, todo: "put the points in the order of time" }];
}

/** Dates that cannot be, and points that differ from their facts. */
export function checkFigures(): readonly Fault[] {
  return [
    ...checkDates(),
    ...seriesList.flatMap((series) => [
      ...series.points.flatMap((point) => checkPoint(series, point)),
      ...checkBreaks(series),
      ...checkOrder(series),
    ]),
  ];
}
