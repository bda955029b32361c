import { foldReadings } from "@/lib/text/fold-wording";
import type { Folded } from "@/lib/text/fold";

/** A text as the engine reads it: folded, and with one word for what the mainland and Hong Kong name differently. */
export function foldText(text: string): Folded {
  const [written, worded = written] = foldReadings(text);
  return worded;
}
