import type { ReactNode } from "react";

/** Running text in a comfortable measure: paragraphs, lists, links and small headings. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="measure [&_a]:text-teal-700 [&_a]:underline [&_a]:underline-offset-4 [&_h2]:mt-10 [&_h2]:mb-3 [&_h2]:text-2xl [&_h2]:font-bold [&_h3]:mt-6 [&_h3]:mb-2 [&_h3]:text-lg [&_h3]:font-semibold [&_li]:my-1 [&_ol]:my-3 [&_ol]:list-decimal [&_ol]:pl-6 [&_p]:my-3 [&_ul]:my-3 [&_ul]:list-disc [&_ul]:pl-6">
      {children}
    </div>
  );
}

type FigureProps = { value: string; unit?: string; label: string; date?: string };

/** A number set large, with its unit and date in the same glance. */
export function Figure({ value, unit, label, date }: FigureProps) {
  return (
    <div>
      <p className="text-4xl font-bold text-teal-700 tabular-nums">
        {value}
        {unit ? <span className="ml-1 text-lg font-semibold">{unit}</span> : null}
      </p>
      <p className="mt-1">
        {label}
        {date ? <span className="block text-sm text-ink-soft">{date}</span> : null}
      </p>
    </div>
  );
}

/** Words only for those who listen to the page. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
