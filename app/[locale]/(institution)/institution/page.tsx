import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FitCard } from "@/components/matching/fit-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { localize } from "@/lib/core/locales";
import { findInstitution } from "@/lib/directory/queries/find-institution";
import { listFittingDemands } from "@/lib/matching/queries/list-fitting-demands";

/** Fits worth a look at once; the others stand in the list of all demands. */
const shownFits = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institution.home"))("title") };
}

/** An institution's own page: the published demands that fit it, best first. */
export default async function InstitutionHomePage() {
  const { fits, institution } = await loadPage(async (viewer) => ({
    fits: await listFittingDemands(viewer, shownFits),
    institution: await findInstitution(viewer?.institutionId ?? ""),
  }));
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
      {fits.length === 0 ? (
        <EmptyState title={words("empty")}>
          <p>{words("emptyText")}</p>
        </EmptyState>
      ) : (
        <ol className="grid gap-4">
          {fits.map(({ demand, fit }) => (
            <li key={demand.number}>
              <FitCard demand={demand} fit={fit} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
