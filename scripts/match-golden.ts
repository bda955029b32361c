import { readFileSync, writeFileSync } from "node:fs";
import { answerGolden, goldenFile, readGolden, type GoldenRankings } from "./golden-rankings";

/** Every answer of a form and every institution in a line of its own, so that a change is easy to see. */
function inLines(golden: GoldenRankings): string {
  const cases = golden.map(({ id, demand, verdict, first }) => {
    const answers = Object.entries(demand).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    const places = first.map((place) => `      ${JSON.stringify(place)}`);
    return [
      "  {",
      `    "id": ${JSON.stringify(id)},`,
      `    "demand": {\n${answers.join(",\n")}\n    },`,
      `    "verdict": ${JSON.stringify(verdict)},`,
      `    "first": [\n${places.join(",\n")}\n    ]`,
      "  }",
    ].join("\n");
  });
  return `[\n${cases.join(",\n")}\n]\n`;
}

const before = readFileSync(goldenFile, "utf8");
const after = inLines(answerGolden(readGolden(before)));
writeFileSync(goldenFile, after);
process.stdout.write(
  after === before
    ? "Nothing has changed.\n"
    : `${goldenFile} is written: read the difference before you keep it.\n`,
);
