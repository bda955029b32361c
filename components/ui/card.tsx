import type { ElementType, ReactNode } from "react";

type CardProps = { as?: ElementType; className?: string; children: ReactNode };

/** A thing one can pick out of a list; never put inside another card. */
export function Card({ as: Element = "article", className = "", children }: CardProps) {
  return (
    <Element className={`rounded border border-line bg-surface p-5 ${className}`}>
      {children}
    </Element>
  );
}
