import { useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldKey } from "@/lib/intake/annex2";

type FieldWords = { label: string; hint?: string; checklist?: Record<string, string> };

/** What a good answer holds, and above it what a reviewer remarked. */
export function FieldHint({ field, remark }: { field: FieldKey; remark?: ReactNode }) {
  const words = useTranslations("intake");
  // Hints and checklists exist only for fields that need one, so they are read, not translated by key.
  const fields: Record<FieldKey, FieldWords> = useMessages().intake.fields;
  const own = fields[field];
  const checklist = Object.entries(own.checklist ?? {});
  if (own.hint === undefined && remark === undefined) return null;
  return (
    <>
      {remark ? (
        <div className="mb-2 border-l-4 border-ochre-600 bg-ochre-50 px-3 py-2 text-ink">
          <p className="font-semibold text-ochre-800">{words("page.remark")}</p>
          <div className="whitespace-pre-line">{remark}</div>
        </div>
      ) : null}
      {own.hint}
      {checklist.length > 0 ? (
        <ul className="list-disc pl-5">
          {checklist.map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
