import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Entry } from "@/lib/directory/entry";

const tones: Record<Entry["status"], TagTone> = {
  active: "green",
  planned: "ochre",
  merged: "neutral",
  closed: "neutral",
  superseded: "neutral",
  unverified: "ochre",
};

/** Whether an institution operates, in a word. */
export function StatusTag({ status }: { status: Entry["status"] }) {
  const words = useTranslations("directory.status");
  return <Tag tone={tones[status]}>{words(status)}</Tag>;
}
