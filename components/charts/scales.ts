import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from "d3-scale";

type Scale = ScaleContinuousNumeric<number, number>;

/** Bars stand on zero: the length of a bar is its value. `span` is the length of the greatest one. */
export function zeroScale(values: readonly number[], span: number): Scale {
  return scaleLinear()
    .domain([0, Math.max(...values, 0) || 1])
    .range([0, span]);
}

/** Ranks from the first place at the top of `span` down to the last one drawn, the fifth at least. */
export function rankScale(ranks: readonly number[], span: number): Scale {
  return scaleLinear()
    .domain([1, Math.max(...ranks, 5)])
    .range([0, span]);
}

/** Ranks that reach far: equal lengths are equal ratios, so that 20th and 40th stay apart beside 385th. */
export function wideRankScale(ranks: readonly number[], span: number): Scale {
  return scaleLog()
    .domain([1, Math.max(...ranks, 10)])
    .range([0, span]);
}
