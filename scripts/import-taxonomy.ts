import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * Brings the lists of the form into the project from a folder of collected data: trims what only the
 * collectors need and puts Hong Kong words into the Traditional names.
 */
const item = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  zhHans: z.string(),
  zhHant: z.string(),
  en: z.string(),
});

const hongKongWords: readonly [string, string][] = [
  ["信息", "資訊"],
  ["機器人", "機械人"],
  ["芯片", "晶片"],
  ["程序", "程式"],
  ["傳感器", "感應器"],
];

function inHongKongWords(text: string): string {
  return hongKongWords.reduce((words, [from, to]) => words.replaceAll(from, to), text);
}

const target = path.join("lib", "taxonomy", "data");
const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder: tsx scripts/import-taxonomy.ts FOLDER");

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder ?? "", name), "utf8"));
}

function write(name: string, source: string, items: readonly object[]): void {
  const lines = items.map((each) => `  ${JSON.stringify(each)}`).join(",\n");
  writeFileSync(
    path.join(target, name),
    `{ "source": ${JSON.stringify(source)}, "items": [\n${lines}\n] }\n`,
  );
}

const listed = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.array(z.object({ ...item.shape, ...extra }));
const withHongKongWords = <T extends { zhHant: string }>(items: T[]) =>
  items.map((each) => ({ ...each, zhHant: inHongKongWords(each.zhHant) }));

mkdirSync(target, { recursive: true });
const fields = z.object({ items: listed({}) }).parse(read("tech-fields.json"));
write(
  "tech-fields.json",
  "国家重点支持的高新技术领域（2016年修订），国科发火〔2016〕32号附件",
  withHongKongWords(fields.items),
);
const industries = z.object({ items: listed({}) }).parse(read("industries.json"));
write(
  "industries.json",
  "GB/T 4754-2017 国民经济行业分类，门类与大类",
  withHongKongWords(industries.items),
);
const divisions = z
  .object({ cities: listed({ areaCode: z.string() }), counties: listed({}) })
  .parse(read("jiangsu-divisions.json"));
write("divisions.json", "GB/T 2260，民政部2024年县以上行政区划代码（2025年1月公布）", [
  ...divisions.cities.map((city) => ({ ...city, parent: null })),
  ...divisions.counties,
]);
const zone = item.omit({ parent: true }).extend({ city: z.string(), tier: z.string() });
const zones = z.object({ zones: z.array(zone) }).parse(read("jiangsu-hightech-zones.json"));
write("zones.json", "江苏省省级以上高新区，2024年底公开资料", zones.zones);
const words = z.object({ zhHans: z.string(), zhHant: z.string(), en: z.string() });
const options = z
  .object({ options: z.array(words.extend({ code: z.string(), enum: z.string() })) })
  .parse(read("demand-categories.json"));
write("options.json", "附件2 江苏企业与香港技术合作需求信息表", options.options);
