"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { DraftSaver, type DraftSaverOptions, type SavingView } from "./draft-saver";
import type { FormFieldName, FormValues } from "./form-values";

type DraftSavingOptions = {
  formRef: RefObject<HTMLFormElement | null>;
  fields: readonly FormFieldName[];
  copyName: string;
  initial: { version: number; savedAt: string; values: FormValues };
  save: DraftSaverOptions["save"];
};

type DraftSaving = SavingView & {
  /** Waits for a save under way. */
  settled: () => Promise<void>;
};

/** Saves the form while it is on the page; answers where saving stands. */
export function useDraftSaving({ formRef, ...options }: DraftSavingOptions): DraftSaving {
  const [view, setView] = useState<SavingView>({
    state: { kind: "saved", at: options.initial.savedAt },
    conflicts: [],
    news: [],
  });
  // The page gives a new form its own key, so the first options stay right.
  const first = useRef(options);
  const running = useRef<DraftSaver | null>(null);
  useEffect(() => {
    const form = formRef.current;
    if (form === null) return;
    const tell = (change: Partial<SavingView>) => setView((before) => ({ ...before, ...change }));
    const saver = new DraftSaver({ ...first.current, form, tell });
    saver.start();
    running.current = saver;
    return () => saver.stop();
  }, [formRef]);
  const settled = useCallback(async () => running.current?.settled(), []);
  return { ...view, settled };
}
