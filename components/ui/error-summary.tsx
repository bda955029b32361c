"use client";

import { useEffect, useRef } from "react";

type ErrorSummaryProps = {
  title: string;
  /** One line a wrong field; `href` is `#` with the field's id. */
  items: readonly { href: string; text: string }[];
  /** The answer these errors came with: a new one takes the focus again. */
  answer?: unknown;
  /** Set before the page's title, like “错误：”. */
  titlePrefix?: string;
};

/** All errors of a form above it: takes the focus when it appears and leads to each wrong field. */
export function ErrorSummary({ title, items, answer, titlePrefix }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const occasion = answer ?? items.map((item) => item.href + item.text).join();
  useEffect(() => {
    box.current?.focus();
  }, [occasion]);
  useEffect(() => {
    if (titlePrefix === undefined) return;
    const titleBefore = document.title;
    if (!titleBefore.startsWith(titlePrefix)) document.title = titlePrefix + titleBefore;
    return () => {
      document.title = titleBefore;
    };
  }, [titlePrefix]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-8 max-w-2xl rounded border-4 border-vermilion-600 bg-surface p-4"
    >
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      <ul className="grid gap-1">
        {items.map((item) => (
          <li key={item.href + item.text}>
            <a
              href={item.href}
              className="font-medium text-vermilion-700 underline underline-offset-4"
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
