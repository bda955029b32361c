"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";
import { RefusalNotice } from "@/components/layout/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, type ActionState } from "@/lib/core/action-state";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { RawValue } from "@/lib/intake/annex2";
import type { DraftConflict } from "@/lib/intake/draft";
import { Answer } from "./answer";
import { dropCopy } from "./kept-copy";

type ConflictPanelProps = {
  conflicts: readonly DraftConflict[];
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The copy in this browser, which the choice settles. */
  copyName: string;
  /** Hidden inputs that name the draft and the page. */
  children: ReactNode;
};

/** Both texts of every field two people changed, and the choice between them; nothing is decided for anyone. */
export function ConflictPanel({ conflicts, action, copyName, children }: ConflictPanelProps) {
  const words = useTranslations("intake.conflict");
  const common = useTranslations("common.pending");
  const [state, send] = useActionState(action, idle);
  if (conflicts.length === 0) return null;
  return (
    <form
      action={send}
      onSubmit={() => dropCopy(copyName)}
      className="mb-8 rounded border-4 border-ochre-600 bg-surface p-4"
      aria-labelledby="conflict-title"
    >
      <h2 id="conflict-title" tabIndex={-1} role="alert" className="text-lg font-bold">
        {words("title")}
      </h2>
      <p className="mt-1 mb-4">{words("lead")}</p>
      <RefusalNotice state={state} />
      {children}
      {conflicts.map((conflict) => (
        <Choice key={conflict.field} conflict={conflict} />
      ))}
      <SubmitButton pendingText={common("saving")}>{words("resolve")}</SubmitButton>
    </form>
  );
}

function Choice({ conflict }: { conflict: DraftConflict }) {
  const words = useTranslations("intake");
  const locale = useLocale();
  const { field, mine, theirs, mark } = conflict;
  const label =
    field === "usccChecksumOverridden"
      ? words("usccOverride.label")
      : words(`fields.${field}.label`);
  const time = formatDateTime(new Date(mark.at), locale);
  return (
    <fieldset className="mb-6">
      <legend className="font-semibold">{label}</legend>
      {toList(mine).map((value) => (
        <input key={value} type="hidden" name={`mine.${field}`} value={value} />
      ))}
      <input type="hidden" name="field" value={field} />
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        <Side title={words("conflict.theirs", { name: mark.name, time })}>
          <Text field={field} value={theirs} />
          <Pick field={field} choice="theirs" text={words("conflict.keepTheirs")} />
        </Side>
        <Side title={words("conflict.mine")}>
          <Text field={field} value={mine} />
          <Pick field={field} choice="mine" text={words("conflict.keepMine")} />
        </Side>
      </div>
    </fieldset>
  );
}

function toList(value: RawValue): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded border border-line p-3">
      <p className="mb-2 text-sm text-ink-soft">{title}</p>
      {children}
    </div>
  );
}

function Text({ field, value }: { field: DraftConflict["field"]; value: RawValue }) {
  if (field === "usccChecksumOverridden") return <p>{value === "yes" ? "✓" : "—"}</p>;
  return (
    <p className="mb-3">
      <Answer field={field} value={value} />
    </p>
  );
}

function Pick({ field, choice, text }: { field: string; choice: string; text: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name={`choice.${field}`}
        value={choice}
        required
        className="size-5 accent-teal-700"
      />
      {text}
    </label>
  );
}
