import type { ReactNode } from "react";

/** An empty place: what would be here, and below it how to get it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-2xl rounded border border-dashed border-line-strong p-6">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-2 grid measure gap-3 text-ink-soft">{children}</div> : null}
    </div>
  );
}
