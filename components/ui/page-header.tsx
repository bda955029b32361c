import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; text: string };
  /** Signs of state beside the title. */
  tags?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page: the way back, its one `h1`, what it is for and what can be done. */
export function PageHeader({ title, lead, back, tags, actions }: PageHeaderProps) {
  return (
    <div className="mb-8">
      {back ? (
        <p className="mb-2" data-no-print>
          <Link
            href={back.href}
            className="inline-flex min-h-11 items-center gap-1 text-teal-700 underline underline-offset-4 hover:decoration-2 md:min-h-8"
          >
            <span aria-hidden="true">←</span> {back.text}
          </Link>
        </p>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-3xl font-bold">{title}</h1>
          {tags ? <div className="mt-3 flex flex-wrap gap-2">{tags}</div> : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap gap-3" data-no-print>
            {actions}
          </div>
        ) : null}
      </div>
      {lead ? <div className="mt-3 measure text-lg text-ink-soft">{lead}</div> : null}
    </div>
  );
}
