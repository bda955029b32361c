import type { ActionState } from "@/lib/core/action-state";

/** The answer of a form of the account pages, with what was typed, so that a refused form keeps it. */
export type FormAnswer<Data = unknown> = ActionState<Data> & {
  readonly typed?: Readonly<Record<string, string>>;
};

/** One typed line of a sent form; a file or nothing reads as empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** What was typed into these fields; name no password here. */
export function typedOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}
