"use client";

import { useActionState, type ReactNode } from "react";
import { CheckboxGroup } from "@/components/ui/choice-group";
import type { FieldWidth } from "@/components/ui/field";
import { Select, type Option } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAnswer } from "@/lib/access/form-answer";
import type { AccessErrorKey } from "@/lib/access/issues";
import { idle } from "@/lib/core/action-state";
import { AnswerNotices } from "./answer-notices";
import { useIssueText } from "./answer-words";

type FieldBase = { name: string; label: string; hint?: ReactNode; optionalText?: string };

export type AccountField = FieldBase &
  (
    | {
        kind: "text" | "email" | "password";
        autoComplete?: string;
        width?: FieldWidth;
      }
    | { kind: "select"; options: readonly Option[]; emptyText?: string; chosen?: string }
    /** One box to tick; the form carries `yes`. With `onlyAfter` it is asked for once that error came up. */
    | { kind: "tick"; option: string; onlyAfter?: AccessErrorKey }
  );

type AccountFormProps = {
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  fields: readonly AccountField[];
  /** Values the form carries unseen, like the idempotency key. */
  hidden?: Readonly<Record<string, string>>;
  submitText: string;
  pendingText: string;
  /** What to say once it is done, for forms that stay on their page. */
  doneText?: string;
  idPrefix?: string;
};

/** A short form of the account and administration pages; works before and without scripts. */
export function AccountForm(props: AccountFormProps) {
  const { fields, hidden = {}, submitText, pendingText, doneText, idPrefix = "" } = props;
  const [answer, send] = useActionState<FormAnswer, FormData>(props.action, idle);
  return (
    <form action={send} noValidate>
      <AnswerNotices answer={answer} doneText={doneText} idPrefix={idPrefix} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields
        .filter((field) => isAsked(field, answer))
        .map((field) => (
          <FormField key={field.name} field={field} answer={answer} idPrefix={idPrefix} />
        ))}
      <SubmitButton pendingText={pendingText}>{submitText}</SubmitButton>
    </form>
  );
}

function isAsked(field: AccountField, answer: FormAnswer): boolean {
  if (field.kind !== "tick" || field.onlyAfter === undefined) return true;
  const isRaised =
    answer.status === "invalid" && answer.issues.some(({ key }) => key === field.onlyAfter);
  return isRaised || answer.typed?.[field.name] === "yes";
}

type FormFieldProps = { field: AccountField; answer: FormAnswer; idPrefix: string };

function FormField({ field, answer, idPrefix }: FormFieldProps) {
  const issueText = useIssueText();
  const { name, label, hint, optionalText } = field;
  const issue =
    answer.status === "invalid" ? answer.issues.find((each) => each.field === name) : undefined;
  const error = issue === undefined ? undefined : issueText(issue);
  const texts = { id: `${idPrefix}${name}`, name, label, hint, error, optionalText };
  const typed = answer.typed?.[name];
  if (field.kind === "select") {
    // A select does not take a new default by itself when React clears the form.
    return (
      <Select
        key={typed}
        {...texts}
        options={field.options}
        emptyText={field.emptyText}
        defaultValue={typed ?? field.chosen}
      />
    );
  }
  if (field.kind === "tick") {
    return (
      <CheckboxGroup
        key={typed}
        {...texts}
        options={[{ value: "yes", label: field.option }]}
        defaultValue={typed === "yes" ? ["yes"] : []}
      />
    );
  }
  return (
    <TextInput
      {...texts}
      type={field.kind}
      width={field.width ?? "medium"}
      autoComplete={field.autoComplete ?? "off"}
      defaultValue={typed}
      spellCheck={field.kind === "text" ? undefined : false}
      autoCapitalize={field.kind === "text" ? undefined : "none"}
    />
  );
}
