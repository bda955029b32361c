import type { MatchDemand } from "@/lib/matching/demand-text";
import { seededRandom } from "@/lib/matching/evaluate";
import { labelledCases } from "../labelled-cases";
import { pick } from "./generated-directory";

const seed = 20_261_121;
const clauseEnd = /(?<=[。；;！!？?\n])/;

function clausesOf(text: string | null | undefined): string[] {
  return (text ?? "").split(clauseEnd).filter((clause) => clause.trim() !== "");
}

function level1Of({ techField }: MatchDemand): string {
  return (techField ?? "").slice(0, 2);
}

function realDemands(): MatchDemand[] {
  return labelledCases().map(({ demand }) => demand);
}

/** A demand with the title of one, every second clause of two, and the other answers of a third. */
function recombine(one: MatchDemand, other: MatchDemand, third: MatchDemand): MatchDemand {
  const clauses = [...clausesOf(one.description), ...clausesOf(other.description)];
  return {
    ...third,
    title: one.title,
    techField: one.techField,
    description: clauses.filter((_, place) => place % 2 === 0).join(""),
    partnerWork: other.partnerWork,
  };
}

/** The labelled demands, and as many more recombined from those of one technology field as are wanted. */
export function generatedDemands(count: number): MatchDemand[] {
  const real = realDemands();
  const random = seededRandom(seed);
  const recombined = Array.from({ length: Math.max(0, count - real.length) }, () => {
    const one = pick(real, random);
    const near = real.filter((each) => level1Of(each) === level1Of(one));
    return recombine(one, pick(near, random), pick(near, random));
  });
  return [...real, ...recombined].slice(0, count);
}

const spreadOver = ["description", "existingBase", "partnerConditions", "partnerWork"] as const;

/** Demands with this many characters of text in all, spread evenly over four fields of the form. */
export function demandsOfLength(characters: number, count: number): MatchDemand[] {
  const random = seededRandom(characters);
  const real = realDemands();
  const each = characters / spreadOver.length;
  const textOf = () => {
    let text = "";
    while (text.length < each) text += pick(real, random).description ?? "";
    return text.slice(0, each);
  };
  return Array.from({ length: count }, () => ({
    techField: pick(real, random).techField,
    ...Object.fromEntries(spreadOver.map((field) => [field, textOf()])),
  }));
}
