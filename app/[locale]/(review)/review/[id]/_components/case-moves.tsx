import { useTranslations } from "next-intl";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { ReasonFields } from "@/components/review/decision-fields";
import { DecisionForm } from "@/components/review/decision-form";
import { newId } from "@/lib/core/ids";
import { closeReasons, declineReasons } from "@/lib/intake/reasons";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";
import {
  claimAction,
  closeAction,
  declineAction,
  publishAction,
  releaseAction,
  takeOverAction,
} from "../actions";
import { ReturnForm } from "./return-form";

type MoveProps = { demand: ReviewCase };

/** What this reviewer can do with the demand now; the table of moves decides. */
export function CaseMoves({ demand }: MoveProps) {
  const words = useTranslations("review.moves");
  const { moves } = demand;
  return (
    <>
      {/* Read out when a move has changed it. */}
      <p className="mb-4" role="status">
        <DemandStateTag state={demand.state} />
      </p>
      {moves.length === 0 ? <p className="text-ink-soft">{words("none")}</p> : null}
      {moves.includes("takeOver") ? (
        <p className="mb-4">{words("holderOnly", { name: demand.claimedByName ?? "" })}</p>
      ) : null}
      {moves.includes("publish") ? <p className="mb-4 measure">{words("publishNote")}</p> : null}
      <div className="mb-4 flex flex-wrap gap-3">
        {moves.includes("publish") ? (
          <Simple demand={demand} action={publishAction} text={words("publish")} />
        ) : null}
        {moves.includes("claim") ? (
          <Simple demand={demand} action={claimAction} text={words("claim")} />
        ) : null}
        {moves.includes("takeOver") ? (
          <Simple demand={demand} action={takeOverAction} text={words("takeOver")} />
        ) : null}
        {moves.includes("release") ? (
          <Simple demand={demand} action={releaseAction} text={words("release")} isSecondary />
        ) : null}
      </div>
      {moves.includes("return") ? <ReturnForm demand={demand} /> : null}
      {moves.includes("decline") ? <Decline demand={demand} /> : null}
      {moves.includes("close") ? <Close demand={demand} /> : null}
    </>
  );
}

function Hidden({ demand }: MoveProps) {
  return (
    <>
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="demandId" value={demand.id} />
      <input type="hidden" name="version" value={demand.version} />
    </>
  );
}

type SimpleProps = MoveProps & {
  action: typeof claimAction;
  text: string;
  isSecondary?: boolean;
};

function Simple({ demand, action, text, isSecondary }: SimpleProps) {
  return (
    <DecisionForm
      action={action}
      submitText={text}
      variant={isSecondary ? "secondary" : "primary"}
      idPrefix="move-"
    >
      <Hidden demand={demand} />
    </DecisionForm>
  );
}

function Decline({ demand }: MoveProps) {
  const words = useTranslations("review.moves");
  const reasons = useTranslations("intake.declineReasons");
  return (
    <DecisionForm
      action={declineAction}
      summary={words("decline")}
      submitText={words("decline")}
      variant="danger"
      idPrefix="decline-"
    >
      <Hidden demand={demand} />
      <ReasonFields options={declineReasons.map((value) => ({ value, label: reasons(value) }))} />
    </DecisionForm>
  );
}

function Close({ demand }: MoveProps) {
  const words = useTranslations("review.moves");
  const reasons = useTranslations("intake.closeReasons");
  return (
    <DecisionForm
      action={closeAction}
      summary={words("close")}
      submitText={words("close")}
      variant="danger"
      idPrefix="close-"
    >
      <Hidden demand={demand} />
      <ReasonFields options={closeReasons.map((value) => ({ value, label: reasons(value) }))} />
    </DecisionForm>
  );
}
