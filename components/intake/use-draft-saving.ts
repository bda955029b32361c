"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { ActionState } from "@/lib/core/action-state";
import type { DraftConflict, DraftNews } from "@/lib/intake/draft";
import {
  changedValues,
  readForm,
  writeField,
  type FormFieldName,
  type FormValues,
} from "./form-values";
import { canKeepCopy, dropCopy, keepCopy, readCopy } from "./kept-copy";

/** What a save answers; the same shape as the command's result. */
export type SaveAnswer = ActionState<{
  version: number;
  savedAt: string;
  conflicts: DraftConflict[];
  news: DraftNews[];
}>;

export type SavingState =
  | { kind: "saved"; at: string }
  | { kind: "saving" }
  /** The connection is lost; what was typed is kept in this browser and sent when it is back. */
  | { kind: "offline" }
  /** The session ended; what was typed is kept in this browser. */
  | { kind: "signedOut" }
  | { kind: "refused"; code: string };

export type DraftSavingOptions = {
  formRef: RefObject<HTMLFormElement | null>;
  fields: readonly FormFieldName[];
  /** Names the copy in the browser: person and demand. */
  copyName: string;
  initial: { version: number; savedAt: string; values: FormValues };
  save: (input: { baseVersion: number; changes: FormValues }) => Promise<SaveAnswer>;
};

const typingPauseMs = 1_200;
const retryMs = 5_000;

/**
 * Saves a form as it is typed: a pause after the last key sends the changed fields, a lost connection keeps
 * them in the browser and tries again. Fields somebody else changed come back as conflicts and stay unsent
 * until the person has chosen.
 */
export function useDraftSaving(options: DraftSavingOptions) {
  const { formRef, fields, copyName, initial, save } = options;
  const [state, setState] = useState<SavingState>({ kind: "saved", at: initial.savedAt });
  const [conflicts, setConflicts] = useState<DraftConflict[]>([]);
  const [news, setNews] = useState<DraftNews[]>([]);
  const accepted = useRef<FormValues>(initial.values);
  const version = useRef(initial.version);
  const blocked = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef(false);

  const pending = useCallback((): FormValues => {
    const form = formRef.current;
    if (form === null) return {};
    const changes = changedValues(accepted.current, readForm(form, fields));
    return Object.fromEntries(
      Object.entries(changes).filter(([name]) => !blocked.current.has(name)),
    );
  }, [fields, formRef]);

  const takeAnswer = useCallback(
    (answer: SaveAnswer, sent: FormValues) => {
      if (answer.status === "refused") {
        const isSignedOut = answer.code === "unauthenticated";
        setState(isSignedOut ? { kind: "signedOut" } : { kind: "refused", code: answer.code });
        return;
      }
      if (answer.status !== "ok") return;
      const { data } = answer;
      const refused = new Set<string>(data.conflicts.map((conflict) => conflict.field));
      refused.forEach((field) => blocked.current.add(field));
      const taken = Object.entries(sent).filter(([name]) => !refused.has(name));
      accepted.current = { ...accepted.current, ...Object.fromEntries(taken) };
      version.current = data.version;
      if (data.conflicts.length > 0) setConflicts(data.conflicts);
      applyNews(formRef.current, data.news, accepted);
      if (data.news.length > 0) setNews(data.news);
      setState({ kind: "saved", at: data.savedAt });
      if (Object.keys(pending()).length === 0) dropCopy(copyName);
    },
    [copyName, formRef, pending],
  );

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const changes = pending();
    if (sending.current || Object.keys(changes).length === 0) return;
    sending.current = true;
    setState({ kind: "saving" });
    try {
      takeAnswer(await save({ baseVersion: version.current, changes }), changes);
    } catch {
      // The call itself failed: no connection, or the server is being replaced.
      setState({ kind: "offline" });
      timer.current = setTimeout(() => void send(), retryMs);
    } finally {
      sending.current = false;
    }
  }, [pending, save, takeAnswer]);

  const noteTyping = useCallback(() => {
    if (canKeepCopy())
      void keepCopy(copyName, { baseVersion: version.current, changes: pending() });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), typingPauseMs);
  }, [copyName, pending, send]);

  useEffect(() => {
    const form = formRef.current;
    if (form === null) return;
    const restore = async () => {
      if (!canKeepCopy()) return;
      const copy = await readCopy(copyName);
      if (copy === null) return;
      for (const field of fields) {
        const value = copy.changes[field.name];
        if (value !== undefined) writeField(form, field.name, value);
      }
      version.current = Math.min(version.current, copy.baseVersion);
      await send();
    };
    void restore();
    const sendNow = () => void send();
    form.addEventListener("input", noteTyping);
    form.addEventListener("change", noteTyping);
    window.addEventListener("online", sendNow);
    return () => {
      form.removeEventListener("input", noteTyping);
      form.removeEventListener("change", noteTyping);
      window.removeEventListener("online", sendNow);
      clearTimeout(timer.current);
    };
  }, [copyName, fields, formRef, noteTyping, send]);

  return { state, conflicts, news, send };
}

/** Shows what others wrote in fields this person has not touched. */
function applyNews(
  form: HTMLFormElement | null,
  news: readonly DraftNews[],
  accepted: RefObject<FormValues>,
): void {
  if (form === null) return;
  for (const item of news) {
    const value = Array.isArray(item.value) ? [...item.value] : item.value;
    writeField(form, item.field, value);
    accepted.current = { ...accepted.current, [item.field]: value };
  }
}
