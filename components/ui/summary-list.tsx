import type { ReactNode } from "react";

export type SummaryRow = {
  readonly term: string;
  readonly value: ReactNode;
  /** What can be done with this row, like a link “change”. */
  readonly action?: ReactNode;
  readonly id?: string;
};

/** Terms and their values in rows: check answers, one record. Empty values are said by the caller. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.id ?? row.term}
          id={row.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(8rem,14rem)_1fr]"
        >
          <dt className="font-semibold text-ink-soft">{row.term}</dt>
          <dd className="flex min-w-0 flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <div className="measure min-w-0 flex-1 whitespace-pre-line">{row.value}</div>
            {row.action ? (
              <div className="shrink-0" data-no-print>
                {row.action}
              </div>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
