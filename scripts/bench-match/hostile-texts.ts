import { fields } from "@/lib/intake/annex2";
import type { MatchDemand } from "@/lib/matching/demand-text";
import { concepts } from "@/lib/matching/thesaurus/thesaurus";

const length = 100_000;

/** A text of 100,000 UTF-16 units out of a shorter one. */
function long(piece: string): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function codePoints(first: number, count: number): string {
  return Array.from({ length: count }, (_, at) => String.fromCodePoint(first + at)).join("");
}

const chineseCount = 20_000;
const nothing = "\u0000";
const highSurrogate = "\ud83d";
const lowSurrogate = "\udc00";
const toRight = "\u202e";
const marks = "\u0301\u0308\u0323";
const zeroWidth = "\u200b\u200c\u200d\ufeff\u2060";

/** Damaged, huge and hostile texts: whatever a form, a file or an interface may carry. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "nothing but spaces": long(" \t\u3000\u00a0"),
  "Chinese of the trade": long("碳化硅功率模块的可靠性，"),
  "Chinese, every character another": long(codePoints(0x4e00, chineseCount)),
  "Chinese, one clause without an end": long("碳化硅功率模块的可靠性和机器人视觉"),
  "Latin of the trade": long("silicon carbide power module, robot vision; "),
  "one Latin word": long("polyurethane"),
  "Latin, one letter again and again": long("a"),
  digits: long("0123456789"),
  "numbers and units": long("3.5mm ±0.02% 10^-6 "),
  "only punctuation": long("，。！？、；：“”（）…—"),
  "only full stops": long("。"),
  "only line ends": long("\r\n"),
  "brackets nested": "（".repeat(length / 2) + "）".repeat(length / 2),
  "mixed directions": long(`${toRight}机器人\u202c روبوت abc \u200fעברית 碳化硅 `),
  "unpaired surrogates": long(`${highSurrogate}机器${lowSurrogate}人`),
  "only high surrogates": long(highSurrogate),
  "characters beyond the first plane": long("𠮷𡈽机器人🤖👩‍🔬"),
  "NUL and controls": long(`机器人${nothing}\u0001\u0007\u001b[31m碳化硅\u007f`),
  "zero-width between characters": long(`机${zeroWidth}器${zeroWidth}人${zeroWidth}`),
  "one letter under many marks": `e${long(marks)}`,
  "every letter under marks": long(`r${marks}o${marks}b${marks}o${marks}t `),
  "compatibility forms that grow": long("\ufdfa㍿㌀ﬃ"),
  "capitals that grow": long("İŉǰΐ"),
  "negations, 10,000": "不需要".repeat(10_000),
  "negations, each a clause": long("不需要机器人，"),
  "negations half open": long("除机器人"),
  "negations half said": long("已有机器人"),
  "names of partners": long("香港科技大学The Hong Kong University of Science and Technology"),
  "beginnings of names": long("香港科技大香港理工大"),
  "cues in one run": long("停机电费误报换刀"),
  "markup and code": long("<script>alert('机器人')</script> ${x} %s ' or 1=1 -- \\u0000 "),
  "property names": long("__proto__ constructor hasOwnProperty toString "),
  "replacement characters": long("机器\ufffd人 锟斤拷 "),
};

const textKinds: ReadonlySet<string> = new Set(["text", "longText"]);

const listLength = 100_000;

function codes(make: (place: number) => string): string[] {
  return Array.from({ length: listLength }, (_, place) => make(place));
}

const plain = { title: "碳化硅功率模块封装", description: "机器人抓取易碎件" };

/** Demands whose lists and codes are far longer than any form allows. */
export const hostileLists: Readonly<Record<string, MatchDemand>> = {
  "one mode 100,000 times": { ...plain, cooperationModes: codes(() => "EQUITY") },
  "100,000 modes and categories, all unknown": {
    ...plain,
    cooperationModes: codes((place) => `M${place}`),
    categories: codes((place) => `C${place}`),
  },
  "field, county and industry of 100,000 characters": {
    ...plain,
    techField: long("01.02."),
    county: long("3201"),
    industry: long("A"),
  },
};

const subjects = concepts.flatMap(({ zhHans }) => zhHans.slice(0, 1));

/** Different things to ask for; not the neighbours in the list, which are alike. */
function subjectsFrom(first: number, count: number): string[] {
  const step = 37;
  return Array.from(
    { length: count },
    (_, at) => subjects[(first + at * step) % subjects.length] ?? "",
  );
}

const several = { title: "多项技术需求，可以拆开" };
/** As many as a text may have to be taken apart at all, and many more. */
const mostPoints = 60;
const tooManyPoints = 1_500;

function listed(texts: readonly string[]): string {
  return texts.map((text, place) => `（${place + 1}）${text}`).join("；");
}

function withClauses(count: number): MatchDemand {
  const clauses = subjectsFrom(11, count).join("，");
  const points = subjectsFrom(0, mostPoints).map(
    (subject, place) => `${subject}，${subjectsFrom(place, 8).join("和")}`,
  );
  return {
    ...hostileDemand(clauses),
    ...several,
    description: points.join("；"),
  };
}

/** Demands that ask for very many things, which the search for topics would compare. */
export const hostilePoints: Readonly<Record<string, MatchDemand>> = {
  "1,500 points by semicolons": {
    ...several,
    description: subjectsFrom(0, tooManyPoints).join("；"),
  },
  "1,500 points by lines": { ...several, description: subjectsFrom(0, tooManyPoints).join("\n") },
  "1,500 numbered points": { ...several, description: listed(subjectsFrom(0, tooManyPoints)) },
  "60 points by semicolons": { ...several, description: subjectsFrom(0, mostPoints).join("；") },
  "30 numbered points": { ...several, description: listed(subjectsFrom(0, 30)) },
  "60 points of eight subjects, 100 clauses in each other text": withClauses(100),
};

/** A demand with this text in every field of the form that takes one. */
export function hostileDemand(text: string): MatchDemand {
  const keys = fields.filter(({ kind }) => textKinds.has(kind)).map(({ key }) => key);
  return Object.fromEntries(keys.map((key) => [key, text]));
}
