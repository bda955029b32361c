import { Link } from "@/lib/i18n/navigation";

type BreadcrumbsProps = {
  label: string;
  /** From the top down; the last one is the page itself and has no address. */
  items: readonly { text: string; href?: string }[];
};

/** Where the page stands. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="mb-4 text-sm" data-no-print>
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={item.text} className="flex items-center gap-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-ink-soft">
                /
              </span>
            ) : null}
            {item.href ? (
              <Link href={item.href} className="py-2 text-teal-700 underline underline-offset-4">
                {item.text}
              </Link>
            ) : (
              <span aria-current="page" className="py-2 text-ink-soft">
                {item.text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
