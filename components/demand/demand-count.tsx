import { useTranslations } from "next-intl";
import type { ListCount } from "@/lib/intake/list-page";

type DemandCountProps = {
  /** Null behind the first page, where nobody counts. */
  count: ListCount | null;
  isFiltered: boolean;
};

/** How many demands a list holds, as far as they were counted. */
export function DemandCount({ count, isFiltered }: DemandCountProps) {
  const words = useTranslations("public.demands");
  if (count === null) return null;
  const [exact, more] = isFiltered
    ? (["countFiltered", "countFilteredMore"] as const)
    : (["count", "countMore"] as const);
  return (
    <p className="mb-4" role="status">
      {words(count.isExact ? exact : more, { count: count.atLeast })}
    </p>
  );
}
