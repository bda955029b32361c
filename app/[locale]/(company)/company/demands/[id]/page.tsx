import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadPage } from "@/lib/access/load-page";
import { isEditable } from "@/lib/intake/moves";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";
import { getSubmittedForm } from "@/lib/intake/queries/get-submitted-form";
import { listOwnRemarks } from "@/lib/intake/queries/list-own-remarks";
import { StartDraft } from "../_components/start-draft";
import { deleteDraftAction, withdrawAction } from "../actions";
import { SubmittedDemand } from "./_components/submitted-demand";
import { TaskList } from "./_components/task-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake.tasks"))("title") };
}

/** A demand of one's own: the task list while it can be changed, the submitted form afterwards. */
export default async function OwnDemandPage({
  params,
}: PageProps<"/[locale]/company/demands/[id]">) {
  const { id: demandId } = await params;
  const demand = await loadPage((viewer) => getOwnDemand(viewer, { demandId }));
  const remarks = await loadPage((viewer) => listOwnRemarks(viewer, { demandId }));
  if (isEditable(demand.state)) {
    return <TaskList demand={demand} remarks={remarks} deleteAction={deleteDraftAction} />;
  }
  const submitted = await loadPage((viewer) => getSubmittedForm(viewer, { demandId }));
  return (
    <SubmittedDemand
      submitted={submitted}
      remarks={remarks}
      copy={<StartDraft fromDemandId={demandId} />}
      withdrawAction={withdrawAction}
    />
  );
}
