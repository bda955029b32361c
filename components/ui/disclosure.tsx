import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; isOpen?: boolean };

/** Something less needed, opened on demand; works without scripts. */
export function Disclosure({ summary, children, isOpen }: DisclosureProps) {
  return (
    <details open={isOpen} className="group mb-6">
      <summary className="inline-flex min-h-11 items-center gap-1 text-teal-700 underline underline-offset-4 hover:decoration-2 md:min-h-8">
        <span aria-hidden="true" className="inline-block transition-transform group-open:rotate-90">
          ▸
        </span>
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
