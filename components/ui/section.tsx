import type { ReactNode } from "react";

type SectionProps = {
  /** Names the section's heading and is its anchor. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
};

/** A part of a page under its own heading. */
export function Section({ id, title, lead, actions, children, level = 2 }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={level === 2 ? "mt-12 first:mt-0" : "mt-8"}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Heading id={id} className={level === 2 ? "text-2xl font-bold" : "text-xl font-semibold"}>
          {title}
        </Heading>
        {actions}
      </div>
      {lead ? <div className="mb-4 measure text-ink-soft">{lead}</div> : null}
      {children}
    </section>
  );
}
