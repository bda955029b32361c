/** Raw form values as the browser holds them: one text a field, or a list for boxes. */
export type FormValues = Record<string, string | string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement, name: string): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name === name,
  );
}

/** What the form holds for the given fields; an unticked group is an empty list or text. */
export function readForm(form: HTMLFormElement, fields: readonly FormFieldName[]): FormValues {
  const data = new FormData(form);
  return Object.fromEntries(
    fields.map(({ name, isList }) => {
      const texts = data.getAll(name).map((value) => (typeof value === "string" ? value : ""));
      return [name, isList ? texts.filter((text) => text !== "") : (texts[0] ?? "")];
    }),
  );
}

/** Puts a value into the form's own controls, as if it had been typed. */
export function writeField(form: HTMLFormElement, name: string, value: string | string[]): void {
  const wanted = typeof value === "string" ? [value] : value;
  for (const control of controlsOf(form, name)) {
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = wanted.includes(control.value);
    } else {
      control.value = wanted[0] ?? "";
    }
    control.dispatchEvent(new CustomEvent("fieldwritten", { bubbles: true }));
  }
}

export type FormFieldName = { readonly name: string; readonly isList: boolean };

/** The fields whose values differ, with their present value. */
export function changedValues(before: FormValues, after: FormValues): FormValues {
  const isChanged = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  return Object.fromEntries(Object.entries(after).filter(([name]) => isChanged(name)));
}
