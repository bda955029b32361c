import { useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import { addressWith } from "@/lib/core/address-with";

type PagingProps = {
  path: string;
  /** The filters of the list; empty ones are left out of the address. */
  query: Readonly<Record<string, string | null>>;
  page: number;
  pageCount: number;
};

/** Leads through the pages of a filtered list. */
export function Paging({ path, query, page, pageCount }: PagingProps) {
  const words = useTranslations("common.pagination");
  const kept = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      value === "" ? undefined : (value ?? undefined),
    ]),
  );
  return (
    <Pagination
      page={page}
      pageCount={pageCount}
      hrefOf={(each) => addressWith(path, { ...kept, page: each })}
      words={{
        label: words("label"),
        previous: words("previous"),
        next: words("next"),
        status: words("status", { page, pageCount }),
      }}
    />
  );
}
