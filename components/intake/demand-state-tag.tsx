import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { DemandState } from "@/lib/intake/moves";

const tones: Record<DemandState, TagTone> = {
  draft: "neutral",
  submitted: "teal",
  inReview: "teal",
  returned: "ochre",
  declined: "vermilion",
  published: "green",
  closed: "neutral",
};

/** The state of a demand in a word. */
export function DemandStateTag({ state }: { state: DemandState }) {
  return <Tag tone={tones[state]}>{useTranslations("intake.states")(state)}</Tag>;
}
