import { useTranslations } from "next-intl";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { RemarkNotice } from "@/components/intake/remark-notice";
import { ActionForm } from "@/components/layout/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { ActionState } from "@/lib/core/action-state";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { Link } from "@/lib/i18n/navigation";
import { pages, type Page } from "@/lib/intake/pages";
import { pageStatus, type PageStatus } from "@/lib/intake/parse";
import type { OwnDemand } from "@/lib/intake/queries/get-own-demand";
import type { OwnRemark } from "@/lib/intake/own-remark";
import { portalDay } from "@/lib/intake/today";

type DeleteAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type TaskListProps = {
  demand: OwnDemand;
  remarks: readonly OwnRemark[];
  deleteAction: DeleteAction;
};

const demandPages: readonly string[] = ["what", "money", "partner"];

/** Where one stands at a glance: every page of the form with its status, and the way to submit. */
export function TaskList({ demand, remarks, deleteAction }: TaskListProps) {
  const words = useTranslations("intake.tasks");
  const list = useTranslations("intake.list");
  const today = portalDay(now());
  const open = remarks.filter((remark) => remark.isOpen);
  const rows = pages.map((page) => ({
    page,
    status: pageStatus(demand.values, page, today),
    hasRemark: open.some((remark) => (page.fields as readonly string[]).includes(remark.fieldKey)),
  }));
  const done = rows.filter((row) => row.status === "completed").length;
  const isReturned = demand.state === "returned";
  const title = demand.values.title;
  return (
    <>
      <PageHeader
        title={typeof title === "string" && title !== "" ? title : words("title")}
        tags={<DemandStateTag state={demand.state} />}
        lead={isReturned ? words("returnedTitle") : words("lead")}
        back={{ href: "/company/demands", text: list("title") }}
      />
      <RemarkNotice remarks={open.filter((remark) => remark.fieldKey === "whole")} />
      <p className="mb-8 font-semibold">{words("progress", { done, all: pages.length })}</p>
      <Group id="demand-pages" title={words("demandGroup")} demandId={demand.id}>
        {rows.filter((row) => demandPages.includes(row.page.id))}
      </Group>
      <Group id="company-pages" title={words("companyGroup")} demandId={demand.id}>
        {rows.filter((row) => !demandPages.includes(row.page.id))}
      </Group>
      <FinishGroup demandId={demand.id} isReady={done === pages.length} />
      {demand.number === null ? <DeleteDraft demandId={demand.id} action={deleteAction} /> : null}
    </>
  );
}

type Row = { page: Page; status: PageStatus; hasRemark: boolean };

const tones: Record<PageStatus, TagTone> = {
  notStarted: "neutral",
  inProgress: "teal",
  completed: "green",
};

function Group(props: { id: string; title: string; demandId: string; children: readonly Row[] }) {
  const words = useTranslations("intake");
  return (
    <Section id={props.id} title={props.title}>
      <ul className="border-t border-line">
        {props.children.map(({ page, status, hasRemark }) => (
          <li
            key={page.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <Link
              href={`/company/demands/${props.demandId}/${page.id}`}
              className="text-teal-700 underline underline-offset-4"
            >
              {words(`pages.${page.id}.title`)}
            </Link>
            <span className="flex gap-2">
              {hasRemark ? <Tag tone="ochre">{words("tasks.status.remark")}</Tag> : null}
              <Tag tone={tones[status]}>{words(`tasks.status.${status}`)}</Tag>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FinishGroup({ demandId, isReady }: { demandId: string; isReady: boolean }) {
  const words = useTranslations("intake.tasks");
  return (
    <Section id="finish" title={words("finishGroup")}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-y border-line py-3">
        {isReady ? (
          <Link
            href={`/company/demands/${demandId}/check`}
            className="font-semibold text-teal-700 underline underline-offset-4"
          >
            {words("check")}
          </Link>
        ) : (
          <span>
            {words("check")}
            <span className="block text-sm text-ink-soft">{words("checkHint")}</span>
          </span>
        )}
        {isReady ? null : <Tag>{words("status.cannotStart")}</Tag>}
      </div>
    </Section>
  );
}

function DeleteDraft({ demandId, action }: { demandId: string; action: DeleteAction }) {
  const words = useTranslations("intake.tasks");
  return (
    <div className="mt-12">
      <Disclosure summary={words("delete")}>
        <p className="mb-3">{words("deleteConfirm")}</p>
        <ActionForm
          action={action}
          submitText={words("delete")}
          pendingText={words("deleting")}
          variant="danger"
        >
          <input type="hidden" name="key" value={newId()} />
          <input type="hidden" name="demandId" value={demandId} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
