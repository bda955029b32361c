"use client";

import { Link, usePathname } from "@/lib/i18n/navigation";

export type NavItem = { readonly href: string; readonly text: string };

function isCurrent(pathname: string, href: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}

/** The links of a menu; the one that leads to this page or its section is marked. */
export function NavLinks({ items, isStacked }: { items: readonly NavItem[]; isStacked?: boolean }) {
  const pathname = usePathname();
  return (
    <ul className={isStacked ? "grid" : "flex flex-wrap gap-x-6"}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            aria-current={isCurrent(pathname, item.href) ? "page" : undefined}
            className="inline-flex min-h-11 w-full items-center border-b-3 border-transparent font-medium text-ink hover:text-teal-700 aria-[current=page]:border-teal-700 aria-[current=page]:text-teal-700"
          >
            {item.text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
