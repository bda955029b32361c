import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "hk", to: "cn" });
// What the tables would keep apart: 鏇 becomes 旋 there and 镟 stays, 噁 becomes 恶 and 𫫇 stays.
const known = new Map<string, string>([
  ["镟", "旋"],
  ["𫫇", "恶"],
]);

const knownMax = 65_536;

/** One character of any script as the mainland writes it; others stay. Without context, so 乾 is always 干. */
export function toMainlandCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const converted = convert(character);
  // All characters in use find room; those a text is made up of, with marks on them, have no end.
  if (known.size < knownMax) known.set(character, converted);
  return converted;
}
