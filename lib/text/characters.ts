import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "hk", to: "cn" });
const known = new Map<string, string>();

/** One character of any script as the mainland writes it; others stay. Without context, so 乾 is always 干. */
export function toMainlandCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const converted = convert(character);
  known.set(character, converted);
  return converted;
}
