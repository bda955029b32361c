import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Band } from "@/lib/matching/match";

const tones: Record<Band, TagTone> = {
  strong: "green",
  good: "teal",
  possible: "ochre",
  none: "neutral",
};

/** How far a match may be trusted, in a word. */
export function BandTag({ band }: { band: Band }) {
  return <Tag tone={tones[band]}>{useTranslations("matching.bands")(band)}</Tag>;
}
