"use client";

import type { ReactNode } from "react";
import { usePathname } from "@/lib/i18n/navigation";

/** The menu of a narrow screen: opens without scripts and shuts once it has led somewhere. */
export function PhoneMenu({ text, children }: { text: string; children: ReactNode }) {
  return (
    <details key={usePathname()} className="group border-t border-line lg:hidden">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-medium">
        <span aria-hidden="true" className="inline-block transition-transform group-open:rotate-90">
          ▸
        </span>
        {text}
      </summary>
      <div className="px-4 pb-4">{children}</div>
    </details>
  );
}
