import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { SchemeCard } from "@/components/schemes/scheme-card";
import {
  groupByFit,
  schemeSorts,
  sortSchemes,
  type SchemeSort,
} from "@/components/schemes/sort-schemes";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { filterSchemes, schemeFilterSchema } from "@/lib/profile/scheme-filter";
import { schemes, type Scheme } from "@/lib/profile/schemes";
import { SchemeFilterForm } from "./_components/scheme-filter-form";

const sortSchema = z.object({ sort: z.enum(schemeSorts).catch("fit") });

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("schemes");
  return pageMetadata({
    locale: await getLocale(),
    path: "/schemes",
    title: words("title"),
    description: words("description"),
  });
}

export default async function SchemesPage({ searchParams }: PageProps<"/[locale]/schemes">) {
  const query = await searchParams;
  const filter = schemeFilterSchema.parse(query);
  const { sort } = sortSchema.parse(query);
  const found = filterSchemes(schemes, filter);
  const words = await getTranslations("schemes");
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <SchemeFilterForm filter={filter} sort={sort} isFiltered={isFiltered} />
      <p className="mb-4" role="status">
        {isFiltered
          ? words("countFiltered", { count: found.length, all: schemes.length })
          : words("count", { count: found.length })}
      </p>
      {found.length === 0 ? <NoSchemes /> : <SchemeResults schemes={found} sort={sort} />}
    </>
  );
}

type ResultsProps = { schemes: readonly Scheme[]; sort: SchemeSort };

/** In the first order the uses are headings; in the others one list. */
function SchemeResults({ schemes: found, sort }: ResultsProps) {
  const locale = useLocale();
  const words = useTranslations("schemes");
  if (sort !== "fit") {
    return <SchemeGrid schemes={sortSchemes(found, sort, locale)} headingLevel={2} />;
  }
  return groupByFit(found).map((group) => (
    <Section
      key={group.fit}
      id={group.fit}
      title={words("groupTitle", { fit: words(`fit.${group.fit}`), count: group.schemes.length })}
      lead={words(`fitText.${group.fit}`)}
    >
      <SchemeGrid schemes={group.schemes} headingLevel={3} />
    </Section>
  ));
}

type GridProps = { schemes: readonly Scheme[]; headingLevel: 2 | 3 };

function SchemeGrid({ schemes: shown, headingLevel }: GridProps) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {shown.map((scheme) => (
        // Cards out of sight are laid out when they come near; what does not fit their assumed height is not shown.
        <li key={scheme.id} className="drawn-when-near [contain-intrinsic-size:auto_18rem]">
          <SchemeCard scheme={scheme} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}

function NoSchemes() {
  const words = useTranslations("schemes.empty");
  const link = "text-teal-700 underline underline-offset-4";
  return (
    <EmptyState title={words("title")}>
      <p>{words("text")}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/schemes?fit=via-hk-partner" className={link}>
          {words("viaPartner")}
        </Link>
        <Link href="/schemes" className={link}>
          {words("clear")}
        </Link>
      </p>
    </EmptyState>
  );
}
