import { describe, expect, it } from "vitest";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { fold } from "@/lib/text/fold";
import { detectScript } from "@/lib/text/script";
import { codesOf } from "../reading/code-text";
import { concepts, findConcept, findHits, findMentions, type Concept } from "./thesaurus";

const mentionsOf = (text: string) => findMentions(fold(text));

/** The concepts a text names, by id, in the order of the text. */
const idsIn = (text: string) => mentionsOf(text).map(({ concept }) => concept.id);

function surfacesOf({ zhHans, zhHant, en, abbr }: Concept): string[] {
  const written = [...zhHans, ...zhHant, ...en, ...abbr].map((text) =>
    fold(text).replaceAll("-", " "),
  );
  return [...new Set(written)];
}

describe("the thesaurus", () => {
  it("has each concept once, with a Chinese and an English name", () => {
    const ids = concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const nameless = concepts.filter(({ zhHans, en }) => zhHans.length === 0 || en.length === 0);
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it("has no surface in two concepts, unless each marks it as ambiguous", () => {
    const owners = new Map<string, Concept[]>();
    for (const concept of concepts) {
      for (const text of surfacesOf(concept))
        owners.set(text, [...(owners.get(text) ?? []), concept]);
    }
    const isMarked = (concept: Concept, text: string) => concept.ambiguous.map(fold).includes(text);
    const shared = [...owners].filter(
      ([text, found]) => found.length > 1 && !found.every((each) => isMarked(each, text)),
    );
    expect(shared.map(([text]) => text)).toEqual([]);
  });

  it("names only fields of the list and concepts that exist, none above itself", () => {
    for (const { id, fields, broader } of concepts) {
      expect(fields.filter((code) => techFields.find(code) === null)).toEqual([]);
      expect(broader.filter((parent) => findConcept(parent) === null || parent === id)).toEqual([]);
    }
  });

  it("marks as ambiguous only surfaces the concept has", () => {
    for (const concept of concepts) {
      const own = surfacesOf(concept);
      const foreign = concept.ambiguous.filter(
        (text) => !own.includes(fold(text).replaceAll("-", " ")),
      );
      expect(foreign).toEqual([]);
    }
  });
});

describe("names and cues", () => {
  it("are in the script they are filed under", () => {
    // 噁 is no Traditional character here, and Hong Kong writes 群 as the mainland does.
    const tell = (text: string) => detectScript(text.replace(/[噁群]/g, ""));
    const wrong = concepts.flatMap(({ zhHans, zhHant, cues }) => [
      ...[...zhHans, ...cues].filter((text) => tell(text) === "hant"),
      ...zhHant.filter((text) => tell(text) === "hans"),
    ]);
    expect(wrong).toEqual([]);
  });

  it("lead to every concept by its first names: none is dead", () => {
    const dead = concepts.filter(
      ({ id, zhHans, en }) =>
        !idsIn(`${zhHans[0] ?? ""} ${zhHans[1] ?? ""} ${en[0] ?? ""}`).includes(id),
    );
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  it("have no cue in two concepts, none that is a name, none of one character", () => {
    const names = new Set(concepts.flatMap(surfacesOf));
    const seen = new Set<string>();
    const wrong = concepts.flatMap(({ cues }) =>
      cues
        .map((cue) => fold(cue).replaceAll("-", " "))
        .filter((cue) => {
          const isWrong = names.has(cue) || seen.has(cue) || [...cue].length < 2;
          seen.add(cue);
          return isWrong;
        }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a cue", () => {
  const cuesIn = (text: string) => {
    const { cues } = findHits(codesOf(fold(text)));
    return cues.map((hit) => concepts[hit.concept]?.id);
  };

  it("hints at a concept that is not named", () => {
    expect(idsIn("耗电太高，电费压不住")).toEqual([]);
    expect(cuesIn("耗电太高，电费压不住")).toContain("energy-saving");
  });

  it("is not read where a name stands", () => {
    expect(cuesIn("锂电池")).toEqual([]);
  });
});

describe("a mention", () => {
  it("is found in 简体, 繁體, Hong Kong words and English alike", () => {
    const ids = [
      "工业机器人",
      "工業機械人",
      "industrial robots",
      "ＩＮＤＵＳＴＲＩＡＬ　ＲＯＢＯＴ",
    ].map(idsIn);
    for (const found of ids) expect(found).toEqual(["industrial-robot"]);
  });

  it("takes the longest name at a place and leaves no second one inside it", () => {
    const text = "卷积神经网络";
    expect(mentionsOf(text)).toEqual([expect.objectContaining({ start: 0, end: text.length })]);
    expect(idsIn(text)).toEqual(["convolutional-network"]);
  });

  it("reads a hyphen as a space and takes the plural in", () => {
    const text = "two deep-learning models, neural-networks";
    expect(idsIn(text)).toEqual(["deep-learning", "neural-network"]);
    const last = mentionsOf(text).at(-1);
    expect(text.slice(last?.start, last?.end)).toBe("neural-networks");
  });

  it("may overlap the next where both are asked for, but never lies inside one", () => {
    const ids = findHits(codesOf(fold("再生塑料改性"))).names.map(
      (hit) => concepts[hit.concept]?.id,
    );
    expect(ids).toEqual(["plastic-recycling", "plastic-modification"]);
    expect(idsIn("再生塑料改性")).toEqual(["plastic-recycling"]);
  });

  it("does not begin behind the point of a number", () => {
    expect(idsIn("换挡时间0.4s")).toEqual([]);
  });

  it("is not found inside a longer Latin word", () => {
    expect(idsIn("machine learning")).toContain("machine-learning");
    expect(idsIn("xmachine learningful")).not.toContain("machine-learning");
  });

  it("with several meanings counts only beside another cue of the same field", () => {
    expect(idsIn("ML")).toEqual([]);
    expect(idsIn("ML 与卷积神经网络")).toContain("machine-learning");
    expect(idsIn("ML 机器学习")).toEqual(["machine-learning", "machine-learning"]);
  });
});
