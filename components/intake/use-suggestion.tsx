"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { writeField } from "./form-values";

type UseSuggestionProps = { field: string; value: string };

/** What the person probably meant, and a button that puts it into the field. */
export function UseSuggestion({ field, value }: UseSuggestionProps) {
  const words = useTranslations("intake");
  const put = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget;
    if (form === null) return;
    writeField(form, field, value);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };
  return (
    <span className="mt-1 block font-normal text-ink">
      {words("suggestion", { value })}{" "}
      <button
        type="button"
        onClick={put}
        className="min-h-6 text-teal-700 underline underline-offset-4"
      >
        {words("useSuggestion")}
      </button>
    </span>
  );
}
