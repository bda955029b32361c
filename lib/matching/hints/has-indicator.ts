import { foldCodes, stringOf } from "../reading/code-text";

/** Units a technical target is given in; folded, so ℃ is °c and μ one letter. */
const latinUnits = [
  "ppm|ppb|ppt",
  "[nμuµmckd]?m[23²³]?|um|μm",
  "[kmμu]?g|mg/l|μg/l|[kmg]?pa|bar|kn|n·?m",
  "[kmgμun]?[vaw]|[kmg]?wh|mah|[kmg]?ω",
  "[kmgt]?hz|db[am]?|[kmgt]?bps|[kmgt]?ops|fps|rpm",
  "[mμnu]?s|min|h|ml|l|mol|k|lm|lux|nits?|cd|krad|gy|iu|shore",
].join("|");
const wordUnits =
  "倍|小时|分钟|毫秒|微秒|秒|天|年|万次|千次|百次|转|吨|公斤|千克|毫克|微克|公里|千米|米|厘米|毫米|微米|纳米|升|毫升|度|分贝|兆帕|千瓦|瓦|伏|安|赫兹|元/|次循环|通道|像素";

const number = String.raw`(?<![\d.,])\d[\d,.]*\s*(?:[-~—–±]\s*\d[\d,.]*\s*)?`;

const withSign = new RegExp(String.raw`${number}(?:[%‰℃°]|°c)`, "u");
/** Generations of mobile networks, and shops. */
const noUnit = "(?!(?:[2-6]g|4s)(?![a-z0-9]))";
const withLatin = new RegExp(
  String.raw`(?<![a-z])${noUnit}${number}(?:${latinUnits})(?:/[a-z0-9·²³]+)*(?![a-z0-9])`,
  "u",
);
const withWord = new RegExp(`(?!(?:19|20)\\d\\d年)${number}(?:${wordUnits})`, "u");
const manyTimes = /(?:\d{3,}|万|千)\s*次/u;
const compared = /[≥≤≧≦<>±]\s*\d/u;

/** Whether a text gives a figure with a unit, such as 0.5 μm, 85 %, 120 MPa or 10 万次; a year is none. */
export function hasIndicator(text: string): boolean {
  const folded = stringOf(foldCodes(text));
  return [withSign, withLatin, withWord, manyTimes, compared].some((form) => form.test(folded));
}
