"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RefusalNotice } from "@/components/layout/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { idle } from "@/lib/core/action-state";
import { personalKeys } from "@/lib/intake/annex2";
import { revealContactAction } from "../actions";

/** The contacts, hidden until the reviewer asks; asking is recorded. */
export function Contacts({ demandId }: { demandId: string }) {
  const words = useTranslations("review.case");
  const fields = useTranslations("intake.fields");
  const [state, send] = useActionState(revealContactAction, idle);
  if (state.status === "ok") {
    return (
      <SummaryList
        rows={personalKeys.map((key) => ({ term: fields(`${key}.label`), value: state.data[key] }))}
      />
    );
  }
  return (
    <form action={send} className="border-b border-line py-3">
      <input type="hidden" name="demandId" value={demandId} />
      <p className="mb-2 text-ink-soft">{words("contactsHidden")}</p>
      <RefusalNotice state={state} />
      <SubmitButton variant="secondary" pendingText={words("showing")}>
        {words("showContacts")}
      </SubmitButton>
    </form>
  );
}
