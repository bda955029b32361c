import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf, PackedTrie } from "./packed-trie";
import { Trie } from "./trie";

const letters = fc.constantFrom("机", "器", "人", "a", "b", " ", "\ud83d");
const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });

function pack(words: readonly string[]) {
  const trie = new Trie();
  for (const [value, each] of words.entries()) trie.put(each, value);
  const classes = classesOf(trie);
  return { packed: new PackedTrie(trie, classes), classes };
}

/** The values of the words that begin at a place, the shortest first. */
function valuesAt({ packed, classes }: ReturnType<typeof pack>, text: string, start: number) {
  const own = Uint16Array.from(text, () => 0);
  for (let at = 0; at < text.length; at += 1) own[at] = classes[text.charCodeAt(at)] ?? 0;
  const values = new Int32Array(16);
  const count = packed.collect({ classes: own, length: text.length }, start, values);
  return [...values.subarray(0, count)];
}

describe("a packed trie", () => {
  it("finds at every place the words that begin there, and no others", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        fc.string({ unit: fc.oneof(letters, fc.constantFrom("?", "\u0000")), maxLength: 20 }),
        (words, text) => {
          const made = pack(words);
          for (let start = 0; start < text.length; start += 1) {
            const expected = words
              .filter((each) => text.startsWith(each, start))
              .sort((one, other) => one.length - other.length)
              .map((each) => words.indexOf(each));
            expect(valuesAt(made, text, start)).toEqual(expected);
          }
        },
      ),
    );
  });

  it("reads no further than the text, whatever stands behind it in the room", () => {
    const { packed, classes } = pack(["ab"]);
    const room = Uint16Array.from([classes[0x61] ?? 0, classes[0x62] ?? 0]);
    expect(packed.collect({ classes: room, length: 1 }, 0, new Int32Array(4))).toBe(0);
    expect(packed.collect({ classes: room, length: 2 }, 0, new Int32Array(4))).toBe(1);
  });
});
