import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { CoFundingFit, SchemeStatus } from "@/lib/profile/scheme-codes";

const fitTones: Record<CoFundingFit, TagTone> = {
  direct: "green",
  "via-hk-partner": "teal",
  "hk-entity": "neutral",
  platform: "neutral",
  context: "neutral",
};

const statusTones: Record<SchemeStatus, TagTone> = {
  running: "neutral",
  announced: "ochre",
  trial: "ochre",
  unknown: "ochre",
  closed: "neutral",
};

/** How a Jiangsu–Hong Kong project could use a scheme, in a few words. */
export function FitTag({ fit }: { fit: CoFundingFit }) {
  const words = useTranslations("schemes.fit");
  return <Tag tone={fitTones[fit]}>{words(fit)}</Tag>;
}

/** Whether a scheme runs, in a word. */
export function SchemeStatusTag({ status }: { status: SchemeStatus }) {
  const words = useTranslations("schemes.status");
  return <Tag tone={statusTones[status]}>{words(status)}</Tag>;
}
