"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, type FormEvent, type ReactNode } from "react";
import { RefusalNotice } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { idle } from "@/lib/core/action-state";
import { saveDetailsAction } from "../actions";

/** The company's details as one form; what was refused stays as typed. */
export function DetailsForm({ children }: { children: ReactNode }) {
  const words = useTranslations("intake.details");
  const common = useTranslations("common.pending");
  const [answer, send, isPending] = useActionState(saveDetailsAction, idle);
  // React empties a form after its action.
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const isStale = answer.status === "refused" && answer.code === "stale";
  return (
    <form action={send} onSubmit={keepTyped} noValidate>
      {children}
      {isStale ? (
        <Notice tone="error" title={words("stale")} isLive />
      ) : (
        <RefusalNotice state={answer} />
      )}
      <Button type="submit" disabled={isPending} aria-busy={isPending}>
        {isPending ? common("saving") : words("save")}
      </Button>
    </form>
  );
}
