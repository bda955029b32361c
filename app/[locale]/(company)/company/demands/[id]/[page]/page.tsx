import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DraftForm } from "@/components/intake/draft-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { requirePermission } from "@/lib/access/viewer";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { fieldOf, isListKind } from "@/lib/intake/annex2";
import { isEditable } from "@/lib/intake/moves";
import { findPage, pages } from "@/lib/intake/pages";
import { pageIssues } from "@/lib/intake/parse";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { listOwnRemarks } from "@/lib/intake/queries/list-own-remarks";
import { rawKeysOf } from "@/lib/intake/read-form";
import { portalDay } from "@/lib/intake/today";
import { autosaveAction, resolveConflictsAction, savePageAction } from "./actions";
import { PageFields } from "@/components/intake/page-fields";
import { PageProblems } from "./_components/page-problems";

type FormPageProps = PageProps<"/[locale]/company/demands/[id]/[page]">;

export async function generateMetadata({ params }: FormPageProps): Promise<Metadata> {
  const page = findPage((await params).page);
  if (page === null) return {};
  return { title: (await getTranslations("intake.pages"))(`${page.id}.title`) };
}

/** One page of the form, with what is stored; after “save and continue” also with what is wrong. */
export default async function FormPage({ params, searchParams }: FormPageProps) {
  const { id: demandId, page: pageId } = await params;
  const page = findPage(pageId);
  if (page === null) notFound();
  const { demand, person, remarks } = await loadPage(async (viewer) => {
    const own = await getOwnDemand(viewer, { demandId });
    if (!isEditable(own.state)) throw new DomainError("notFound");
    const notes = await listOwnRemarks(viewer, { demandId });
    return { demand: own, person: requirePermission(viewer, "demand.write"), remarks: notes };
  });
  const isChecked = (await searchParams)["check"] !== undefined;
  const today = portalDay(now());
  const leniency = isChecked ? "all" : "filled";
  const issues = pageIssues(demand.values, page, { today, leniency });
  const words = await getTranslations("intake");
  const keys = rawKeysOf(page.fields);
  const index = pages.findIndex((each) => each.id === page.id) + 1;
  return (
    <>
      <PageHeader
        title={words(`pages.${page.id}.title`)}
        lead={words(`pages.${page.id}.lead`)}
        back={{ href: `/company/demands/${demandId}`, text: words("page.backToTasks") }}
      />
      <p className="mb-6 text-sm text-ink-soft">
        {words("page.progress", { index, all: pages.length })}
      </p>
      {isChecked ? <PageProblems demandId={demandId} page={page} issues={issues} /> : null}
      <DraftForm
        // Another stored version starts the form anew; what is typed and not yet stored is kept beside it.
        key={`${page.id}-${demand.version}`}
        demandId={demandId}
        pageId={page.id}
        personId={person.id}
        fields={keys.map((name) => ({
          name,
          isList: name !== "usccChecksumOverridden" && isListKind(fieldOf(name).kind),
        }))}
        initial={{
          version: demand.version,
          savedAt: demand.updatedAt.toISOString(),
          values: Object.fromEntries(keys.map((key) => [key, demand.values[key] ?? ""])),
        }}
        autosave={autosaveAction.bind(null, demandId)}
        save={savePageAction}
        resolve={resolveConflictsAction}
      >
        <PageFields
          page={page}
          values={demand.values}
          issues={issues}
          remarks={remarks.filter((remark) => remark.isOpen)}
        />
      </DraftForm>
    </>
  );
}
