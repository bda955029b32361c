import { useTranslations } from "next-intl";
import { addressWith } from "@/lib/core/address-with";
import { Link } from "@/lib/i18n/navigation";
import type { SearchAnswer } from "@/lib/search/results";
import type { SearchFilter } from "@/lib/search/search-filter";

type GroupLinksProps = { answer: SearchAnswer; filter: SearchFilter };

/** The groups that hold something, each with its count; the one that is shown is marked. */
export function GroupLinks({ answer, filter }: GroupLinksProps) {
  const words = useTranslations("search");
  const { q } = filter;
  const links = [
    { key: "all", group: undefined, text: words("all"), total: answer.total },
    ...answer.groups.map(({ group, total }) => ({
      key: group,
      group,
      text: words(`group.${group}`),
      total,
    })),
  ];
  return (
    <nav aria-label={words("groups")} className="mb-8" data-no-print>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
        {links.map(({ key, group, text, total }) => (
          <li key={key}>
            <Link
              href={addressWith("/search", { q, in: group })}
              aria-current={filter.in === group ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-b-3 border-transparent text-teal-700 hover:border-teal-200 aria-[current=page]:border-teal-700 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {text} <span className="text-ink-soft tabular-nums">{total}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
