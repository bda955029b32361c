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

export type RefusalCode = Extract<ActionState, { status: "refused" }>["code"];

export type SavingState =
  | { kind: "saved"; at: string }
  | { kind: "saving" }
  /** The connection is lost; what was typed is kept in this browser and sent when it is back. */
  | { kind: "offline" }
  /** The session ended; what was typed is kept in this browser. */
  | { kind: "signedOut" }
  | { kind: "refused"; code: RefusalCode };

/** Where saving stands, and what others did to the same draft meanwhile. */
export type SavingView = {
  state: SavingState;
  conflicts: readonly DraftConflict[];
  news: readonly DraftNews[];
};

export type DraftSaverOptions = {
  form: HTMLFormElement;
  fields: readonly FormFieldName[];
  /** Names the copy in the browser: person, demand and page. */
  copyName: string;
  initial: { version: number; values: FormValues };
  save: (input: { baseVersion: number; changes: FormValues }) => Promise<SaveAnswer>;
  tell: (change: Partial<SavingView>) => void;
};

const typingPauseMs = 1_200;
const retryMs = 5_000;

/**
 * Saves a form as it is typed: a pause after the last key sends the changed fields, a lost connection keeps
 * them in the browser and tries again. Fields somebody else changed come back as conflicts and stay unsent
 * until the person has chosen.
 */
export class DraftSaver {
  readonly #options: DraftSaverOptions;
  #accepted: FormValues;
  #version: number;
  readonly #blocked = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#accepted = options.initial.values;
    this.#version = options.initial.version;
  }

  /**
   * Begins to watch the form. What this browser kept from before is put back and sent, and so is what was
   * typed before the page's scripts were there.
   */
  start(): void {
    const { form } = this.#options;
    form.addEventListener("input", this.#noteTyping);
    form.addEventListener("change", this.#noteTyping);
    window.addEventListener("online", this.#sendNow);
    void this.#restore();
  }

  stop(): void {
    const { form } = this.#options;
    form.removeEventListener("input", this.#noteTyping);
    form.removeEventListener("change", this.#noteTyping);
    window.removeEventListener("online", this.#sendNow);
    clearTimeout(this.#timer);
  }

  /** Waits for a save under way, so that a button's save does not meet it as if it were somebody else's. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
  }

  #pending(): FormValues {
    const { form, fields } = this.#options;
    const changes = changedValues(this.#accepted, readForm(form, fields));
    return Object.fromEntries(Object.entries(changes).filter(([name]) => !this.#blocked.has(name)));
  }

  readonly #noteTyping = (): void => {
    if (canKeepCopy()) {
      const copy = { baseVersion: this.#version, changes: this.#pending() };
      void keepCopy(this.#options.copyName, copy);
    }
    this.#sendIn(typingPauseMs);
  };

  readonly #sendNow = (): void => void this.#send();

  #sendIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#sendNow, ms);
  }

  async #send(): Promise<void> {
    const changes = this.#pending();
    if (this.#sending !== null || Object.keys(changes).length === 0) return;
    this.#sending = this.#sendChanges(changes);
    await this.#sending;
    this.#sending = null;
  }

  async #sendChanges(changes: FormValues): Promise<void> {
    const { save, tell } = this.#options;
    tell({ state: { kind: "saving" } });
    try {
      this.#takeAnswer(await save({ baseVersion: this.#version, changes }), changes);
    } catch {
      // The call itself failed: no connection, or the server is being replaced.
      tell({ state: { kind: "offline" } });
      this.#sendIn(retryMs);
    }
  }

  #takeAnswer(answer: SaveAnswer, sent: FormValues): void {
    const { tell, copyName } = this.#options;
    if (answer.status === "refused") {
      const { code } = answer;
      tell({
        state: code === "unauthenticated" ? { kind: "signedOut" } : { kind: "refused", code },
      });
    }
    if (answer.status === "invalid") tell({ state: { kind: "refused", code: "invalid" } });
    if (answer.status !== "ok") return;
    const { version, savedAt, conflicts, news } = answer.data;
    const refused = new Set<string>(conflicts.map((conflict) => conflict.field));
    refused.forEach((field) => this.#blocked.add(field));
    const taken = Object.entries(sent).filter(([name]) => !refused.has(name));
    this.#accepted = { ...this.#accepted, ...Object.fromEntries(taken) };
    this.#noteVersion(version);
    this.#show(news);
    tell({
      state: { kind: "saved", at: savedAt },
      ...(conflicts.length > 0 ? { conflicts } : {}),
      ...(news.length > 0 ? { news } : {}),
    });
    // What was typed while the save was under way goes with the next.
    if (Object.keys(this.#pending()).length > 0) this.#sendIn(typingPauseMs);
    else if (this.#blocked.size === 0) dropCopy(copyName);
  }

  /** The form's button sends the same base as the next save by itself. */
  #noteVersion(version: number): void {
    this.#version = version;
    const held = this.#options.form.elements.namedItem("baseVersion");
    if (held instanceof HTMLInputElement) held.value = String(version);
  }

  /** Shows what others wrote in fields this person has not touched. */
  #show(news: readonly DraftNews[]): void {
    for (const { field, value } of news) {
      writeField(this.#options.form, field, value);
      this.#accepted = { ...this.#accepted, [field]: value };
    }
  }

  async #restore(): Promise<void> {
    const { form, fields, copyName } = this.#options;
    const copy = canKeepCopy() ? await readCopy(copyName) : null;
    if (copy !== null) {
      const typed = this.#pending();
      for (const { name } of fields) {
        const value = copy.changes[name];
        if (value !== undefined && !(name in typed)) writeField(form, name, value);
      }
      this.#noteVersion(Math.min(this.#version, copy.baseVersion));
    }
    await this.#send();
  }
}
