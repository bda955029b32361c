import type { ReactNode } from "react";
import { describedByOf, FieldNotes, type FieldTexts } from "./field";
import type { Option } from "./select";

type GroupProps = FieldTexts & {
  name: string;
  options: readonly Option[];
  /** Side by side where there is room; for two or three short answers. */
  isInline?: boolean;
  disabled?: boolean;
  /** A further part inside the group, like the box behind “other”. */
  children?: ReactNode;
};

type RadioGroupProps = GroupProps & { defaultValue?: string };
type CheckboxGroupProps = GroupProps & { defaultValue?: readonly string[] };

/** One answer out of a few; every option is read together with the question. */
export function RadioGroup({ defaultValue, ...props }: RadioGroupProps) {
  return <Choices {...props} type="radio" chosen={defaultValue ? [defaultValue] : []} />;
}

/** Any number of answers; the form carries one value a ticked box under the same name. */
export function CheckboxGroup({ defaultValue = [], ...props }: CheckboxGroupProps) {
  return <Choices {...props} type="checkbox" chosen={defaultValue} />;
}

type ChoicesProps = GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] };

function Choices(props: ChoicesProps) {
  const { id, label, hint, error, optionalText, name, options, isInline, children } = props;
  return (
    <fieldset
      id={`${id}-group`}
      aria-describedby={describedByOf({ id, hint, error })}
      disabled={props.disabled}
      className={`mb-6 ${error ? "border-l-4 border-vermilion-600 pl-3" : ""}`}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {optionalText ? <span className="font-normal text-ink-soft"> {optionalText}</span> : null}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={isInline ? "flex flex-wrap gap-x-6" : "measure"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            // The first box carries the field's id, so that the error summary leads to it.
            id={index === 0 ? id : `${id}-${option.value}`}
            option={option}
            name={name}
            type={props.type}
            isChosen={props.chosen.includes(option.value)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  id: string;
  option: Option;
  name: string;
  type: "radio" | "checkbox";
  isChosen: boolean;
};

function Choice({ id, option, name, type, isChosen }: ChoiceProps) {
  const hintId = option.hint ? `${id}-option-hint` : undefined;
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        disabled={option.disabled}
        aria-describedby={hintId}
        className="mt-3 size-5 shrink-0 accent-teal-700 md:mt-2.5"
      />
      <div className="min-w-0 py-2 md:py-1.5">
        <label htmlFor={id} className="block">
          {option.label}
        </label>
        {option.hint ? (
          <p id={hintId} className="text-sm text-ink-soft">
            {option.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
