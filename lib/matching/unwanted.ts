import type { CodeText } from "./reading/code-text";
import { stringOf } from "./reading/code-text";
import { Trie } from "./reading/trie";

/** Words that turn a clause into what the demand does not want, in the folded form of any script. */
const negations = new Trie();
for (const word of [
  "不需要",
  "无需",
  "不要",
  "不考虑",
  "不接受",
  "不涉及",
  "不包括",
  "不含",
  "不做",
  "不打算",
  "不想",
  "谢绝",
  "排除",
  "不再需要",
  "not needed",
  "no need",
  "not interested",
  "excluding",
  "except for",
  "other than",
]) {
  negations.put(word, 0);
}

/** Words that do so together with others behind them: 除…外, 已有…不再. */
const frames = [
  { opens: "除", closes: "外", between: [1, 20] },
  { opens: "已有", closes: "不再", between: [0, 20] },
] as const;

const clauseEnds = new Uint8Array(65_536);
for (const unit of "，,。；;！!？?\n") clauseEnds[unit.charCodeAt(0)] = 1;
const lineEnds = new Uint8Array(65_536);
for (const unit of "\n\r\u2028\u2029") lineEnds[unit.charCodeAt(0)] = 1;

function startsWith({ codes, length }: CodeText, start: number, word: string): boolean {
  if (start + word.length > length) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (codes[start + at] !== word.charCodeAt(at)) return false;
  }
  return true;
}

function isNegation({ codes, length }: CodeText, start: number): boolean {
  let node = negations.root(codes[start] ?? 0);
  for (let at = start + 1; node !== 0; at += 1) {
    if (negations.valueAt(node) !== -1) return true;
    if (at >= length) return false;
    node = negations.next(node, codes[at] ?? 0);
  }
  return false;
}

function isFramed(text: CodeText, start: number): boolean {
  return frames.some(({ opens, closes, between: [least, most] }) => {
    if (!startsWith(text, start, opens)) return false;
    const from = start + opens.length;
    for (let at = from; at <= from + most && at < text.length; at += 1) {
      if (at - from >= least && startsWith(text, at, closes)) return true;
      const code = text.codes[at] ?? 0;
      if (clauseEnds[code] === 1 || lineEnds[code] === 1) return false;
    }
    return false;
  });
}

/** Marks the clauses of a folded text that say what is not wanted. */
function markClauses(text: CodeText, marks: Uint8Array): void {
  let start = 0;
  let isUnwanted = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (at === text.length || clauseEnds[text.codes[at] ?? 0] === 1) {
      if (isUnwanted) marks.fill(1, start, at);
      start = at + 1;
      isUnwanted = false;
    } else if (!isUnwanted) isUnwanted = isNegation(text, at) || isFramed(text, at);
  }
}

/** A longer name is none, and looking for it would take long. */
const nameLengthMax = 200;

/** The company's own name says nothing of the topic, whatever it is called after. */
function markName(text: CodeText, name: string, marks: Uint8Array): void {
  if (name === "" || name.length > nameLengthMax) return;
  const folded = stringOf(text);
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length)) {
    marks.fill(1, at, at + name.length);
  }
}

/** For each unit of a folded text whether what begins there does not count: clauses on what is not wanted, the company's own name. */
export function markUnwanted(text: CodeText, companyName: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  markClauses(text, marks);
  markName(text, companyName, marks);
  return marks;
}
