import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Answer } from "@/components/intake/answer";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { ActionForm } from "@/components/layout/action-form";
import { FundingFor } from "@/components/schemes/funding-for";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { ActionState } from "@/lib/core/action-state";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/i18n/format-date";
import { fields, sections } from "@/lib/intake/annex2";
import { nextState } from "@/lib/intake/moves";
import { toRaw } from "@/lib/intake/parse";
import type { SubmittedForm } from "@/lib/intake/queries/get-submitted-form";
import type { OwnRemark } from "@/lib/intake/own-remark";

type WithdrawAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type SubmittedDemandProps = {
  submitted: SubmittedForm;
  remarks: readonly OwnRemark[];
  /** The button that starts a new demand from this one. */
  copy: ReactNode;
  withdrawAction: WithdrawAction;
};

/** A submitted demand as its company reads it: where it stands, what was said, the whole form. */
export function SubmittedDemand(props: SubmittedDemandProps) {
  const { submitted, remarks, copy, withdrawAction } = props;
  const words = useTranslations("intake");
  const { form, state } = submitted;
  const raw = toRaw(form);
  return (
    <>
      <PageHeader
        title={form.title}
        tags={<DemandStateTag state={state} />}
        back={{ href: "/company/demands", text: words("list.title") }}
        actions={
          <>
            <ButtonLink href={`/company/demands/${submitted.id}/print`} variant="secondary">
              {words("view.print")}
            </ButtonLink>
            {copy}
          </>
        }
      />
      <Standing submitted={submitted} remarks={remarks} />
      {sections.map((section) => (
        <Section key={section} id={section} title={words(`sections.${section}`)}>
          <SummaryList
            rows={fields
              .filter((field) => field.section === section)
              .map((field) => ({
                id: `answer-${field.key}`,
                term: words(`fields.${field.key}.label`),
                value: <Answer field={field.key} value={raw[field.key]} />,
              }))}
          />
        </Section>
      ))}
      <FundingFor demand={{ ...form, budgetWanYuan: form.plannedInvestment }} />
      <Withdraw submitted={submitted} action={withdrawAction} />
    </>
  );
}

function Standing({ submitted, remarks }: Pick<SubmittedDemandProps, "submitted" | "remarks">) {
  const words = useTranslations("intake");
  const locale = useLocale();
  const { state, number, submittedAt, publishedAt, stateSince } = submitted;
  const reason = reasonOf(submitted);
  const rows = [
    { term: words("done.number"), value: number },
    { term: words("view.submittedAt"), value: formatDateTime(submittedAt, locale) },
    ...(publishedAt === null
      ? []
      : [{ term: words("view.publishedAt"), value: formatDateTime(publishedAt, locale) }]),
    { term: words("view.stateSince"), value: formatDateTime(stateSince, locale) },
  ];
  return (
    <>
      <Notice tone={state === "declined" ? "warning" : "info"} title={words(`view.next.${state}`)}>
        {reason === null ? null : <p>{words(reason)}</p>}
        {remarks
          .filter((remark) => remark.fieldKey === "whole")
          .map((remark) => (
            <p key={remark.createdAt.toISOString()} className="whitespace-pre-line">
              {remark.text}
            </p>
          ))}
      </Notice>
      <SummaryList rows={rows} />
    </>
  );
}

function reasonOf({ declineReason, closeReason }: SubmittedForm) {
  if (declineReason !== null) return `declineReasons.${declineReason}` as const;
  return closeReason === null ? null : (`closeReasons.${closeReason}` as const);
}

function Withdraw({ submitted, action }: { submitted: SubmittedForm; action: WithdrawAction }) {
  const words = useTranslations("intake.view");
  const { id, state, version } = submitted;
  if (nextState({ state, role: "company", isHolder: false }, "withdraw") === null) return null;
  return (
    <div className="mt-12">
      <Disclosure summary={words("withdraw")}>
        <p className="mb-3">{words("withdrawConfirm")}</p>
        <ActionForm
          action={action}
          submitText={words("withdraw")}
          pendingText={words("withdrawing")}
          variant="danger"
        >
          <input type="hidden" name="key" value={newId()} />
          <input type="hidden" name="demandId" value={id} />
          <input type="hidden" name="version" value={version} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
