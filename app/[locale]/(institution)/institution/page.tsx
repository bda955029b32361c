import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FitCard } from "@/components/matching/fit-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { findLastVisit } from "@/lib/access/queries/find-last-visit";
import { localize } from "@/lib/core/locales";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { Link } from "@/lib/i18n/navigation";
import { listFittingDemands } from "@/lib/matching/queries/list-fitting-demands";

/** Fits worth a look at once; the others stand in the list of all demands. */
const shownFits = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institution.home"))("title") };
}

/** An institution's own page: the published demands that fit it, best first. */
export default async function InstitutionHomePage() {
  const { page, fresh, lastVisit, institution } = await loadPage(async (viewer) => {
    const visit = await findLastVisit(viewer);
    const filter = { state: "published" as const, isNew: false };
    const news = { filter: { ...filter, isNew: true }, lastVisit: visit, pageSize: 1 };
    return {
      page: await listFittingDemands(viewer, { filter, pageSize: shownFits }),
      fresh: visit === null ? null : (await listFittingDemands(viewer, news)).count,
      lastVisit: visit,
      institution: await findInstitution(viewer?.institutionId ?? ""),
    };
  });
  const locale = await getLocale();
  const words = await getTranslations("institution.home");
  const name = institution === null ? "" : localize(institution.names, locale);
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={words("lead", { name })}
        actions={
          <ButtonLink href="/institution/demands" variant="secondary">
            {words("all")}
          </ButtonLink>
        }
      />
      {fresh === null || fresh.atLeast === 0 ? null : (
        <p className="mb-4">
          {words(fresh.isExact ? "new" : "newMore", { count: fresh.atLeast })}{" "}
          <Link
            href="/institution/demands?isNew=yes"
            className="inline-flex min-h-11 items-center text-teal-700 underline underline-offset-4"
          >
            {words("seeNew")}
          </Link>
        </p>
      )}
      {page.demands.length === 0 ? (
        <EmptyState title={words("empty")}>
          <p>{words("emptyText")}</p>
        </EmptyState>
      ) : (
        <ol className="grid gap-4">
          {page.demands.map(({ demand, fit }) => (
            <li key={demand.number}>
              <FitCard
                demand={demand}
                fit={fit}
                isNew={lastVisit !== null && demand.publishedAt > lastVisit}
              />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
