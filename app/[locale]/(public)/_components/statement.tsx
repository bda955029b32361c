import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/text";

type StatementProps = {
  title: string;
  lead?: string;
  /** `text` holds one paragraph a line. */
  sections: readonly { id: string; title: string; text: string }[];
  foot?: ReactNode;
};

/** A page of running text: about, privacy, accessibility. */
export function Statement({ title, lead, sections, foot }: StatementProps) {
  return (
    <article>
      <PageHeader title={title} lead={lead} />
      <Prose>
        {sections.map((section) => (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 id={section.id}>{section.title}</h2>
            {section.text.split("\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        {foot}
      </Prose>
    </article>
  );
}
