import { useTranslations } from "next-intl";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { MailState } from "@/lib/notify/mail-kinds";

const tones: Record<MailState, TagTone> = { queued: "ochre", sent: "green", failed: "vermilion" };

/** How far a mail has come. */
export function MailStateTag({ state }: { state: MailState }) {
  const words = useTranslations("notify.state");
  return <Tag tone={tones[state]}>{words(state)}</Tag>;
}
