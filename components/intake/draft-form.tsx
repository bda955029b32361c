"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState, useRef, type FormEvent, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Button } from "@/components/ui/button";
import { idle, type ActionState } from "@/lib/core/action-state";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { DraftConflict, DraftNews } from "@/lib/intake/draft";
import { ConflictPanel } from "./conflict-panel";
import type { RefusalCode, SaveAnswer, SavingState } from "./draft-saver";
import type { FormFieldName, FormValues } from "./form-values";
import { SavingLine, SavingTrouble } from "./saving-line";
import { useDraftSaving } from "./use-draft-saving";

/** What the button's save answers when it does not lead on: fields somebody else changed. */
export type PageAnswer = ActionState<{ conflicts: DraftConflict[] }>;

type DraftFormProps = {
  demandId: string;
  pageId: string;
  /** Whose copy is kept in this browser. */
  personId: string;
  fields: readonly FormFieldName[];
  initial: { version: number; savedAt: string; values: FormValues };
  /** Saves what changed while the person types. */
  autosave: (input: { baseVersion: number; changes: FormValues }) => Promise<SaveAnswer>;
  /** Saves the whole page and goes on. */
  save: (previous: PageAnswer, form: FormData) => Promise<PageAnswer>;
  resolve: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The fields, made on the server. */
  children: ReactNode;
};

/** One page of the form: saves by itself and by its buttons, and shows when two people meet in one field. */
export function DraftForm(props: DraftFormProps) {
  const { demandId, pageId, fields, initial, children } = props;
  const words = useTranslations("intake.page");
  const form = useRef<HTMLFormElement>(null);
  const copyName = `draft:${props.personId}:${demandId}:${pageId}`;
  const saving = useDraftSaving({ formRef: form, fields, copyName, initial, save: props.autosave });
  const [answer, send, isPending] = useActionState(props.save, idle);
  const met = answer.status === "ok" ? answer.data.conflicts : [];
  const conflicts = [
    ...new Map([...saving.conflicts, ...met].map((each) => [each.field, each])).values(),
  ];

  // React empties a form after its action; what was refused must stay as typed.
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React's type of the event leaves out which button was pressed.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const sent = event.currentTarget;
    startTransition(async () => {
      await saving.settled();
      startTransition(() => send(new FormData(sent, submitter)));
    });
  };

  const place = (
    <>
      <input type="hidden" name="demandId" value={demandId} />
      <input type="hidden" name="page" value={pageId} />
    </>
  );
  return (
    <>
      <ConflictPanel
        key={conflicts.map((conflict) => conflict.mark.at).join()}
        {...{ conflicts, copyName }}
        action={props.resolve}
      >
        {place}
      </ConflictPanel>
      <News news={saving.news} />
      <SavingTrouble state={answer.status === "refused" ? refusalOf(answer.code) : saving.state} />
      <form ref={form} action={send} onSubmit={keepTyped} noValidate>
        {place}
        <input type="hidden" name="baseVersion" defaultValue={initial.version} />
        {children}
        <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="submit" name="then" value="next" disabled={isPending} aria-busy={isPending}>
            {isPending ? words("saving") : words("save")}
          </Button>
          <Button type="submit" name="then" value="tasks" variant="secondary" disabled={isPending}>
            {words("saveLater")}
          </Button>
          <SavingLine state={saving.state} />
        </div>
      </form>
    </>
  );
}

function refusalOf(code: RefusalCode): SavingState {
  return code === "unauthenticated" ? { kind: "signedOut" } : { kind: "refused", code };
}

/** What colleagues changed in fields this person left alone; the page already shows it. */
function News({ news }: { news: readonly DraftNews[] }) {
  const words = useTranslations("intake");
  const locale = useLocale();
  const latest = news.at(-1);
  if (latest === undefined) return null;
  const fields = news
    .map(({ field }) => field)
    .filter((field) => field !== "usccChecksumOverridden")
    .map((field) => words(`fields.${field}.label`))
    .join(locale === "en" ? ", " : "、");
  const time = formatDateTime(new Date(latest.mark.at), locale);
  const title = words("saving.news", { name: latest.mark.name, fields, time });
  return <Notice tone="info" title={title} isLive />;
}
