"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locales";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { SavingState } from "./draft-saver";

/** Whether what was typed lies safely with the server, always in the same place. */
export function SavingLine({ state }: { state: SavingState }) {
  const words = useTranslations("intake.saving");
  const locale = useLocale();
  return (
    <p role="status" className="text-sm text-ink-soft">
      {state.kind === "saved" ? words("saved", { time: savedTime(state.at, locale) }) : null}
      {state.kind === "saving" ? words("saving") : null}
    </p>
  );
}

function savedTime(at: string, locale: Locale): string {
  return formatDateTime(new Date(at), locale);
}

/** Why what was typed lies only in this browser for now, and what to do; nothing while all is well. */
export function SavingTrouble({ state }: { state: SavingState }) {
  const words = useTranslations("intake.saving");
  const refusals = useTranslations("common.refusal");
  const path = usePathname();
  if (state.kind === "offline") return <Notice tone="warning" title={words("offline")} isLive />;
  if (state.kind === "signedOut") {
    return (
      <Notice tone="warning" title={words("signedOut")} isLive>
        <Link
          href={{ pathname: "/sign-in", query: { next: path } }}
          className="text-teal-700 underline underline-offset-4"
        >
          {words("signIn")}
        </Link>
      </Notice>
    );
  }
  if (state.kind !== "refused") return null;
  const reason = refusals(state.code);
  return <Notice tone="error" title={words("refused", { reason })} isLive />;
}
