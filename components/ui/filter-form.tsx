import type { ReactNode } from "react";
import { Button } from "./button";

type FilterFormProps = {
  /** The address of the list, with its language. */
  action: string;
  label: string;
  submitText: string;
  /** The way back to the whole list. */
  reset?: ReactNode;
  children: ReactNode;
};

/** A plain GET form above a list: the filters stand in the address, so a list can be kept and sent on. */
export function FilterForm({ action, label, submitText, reset, children }: FilterFormProps) {
  return (
    <form
      role="search"
      aria-label={label}
      method="get"
      action={action}
      className="mb-8 border-y border-line py-5 [&_.mb-6]:mb-0"
      data-no-print
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {children}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit">{submitText}</Button>
          {reset}
        </div>
      </div>
    </form>
  );
}
