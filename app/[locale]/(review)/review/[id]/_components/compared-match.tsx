import { useLocale, useTranslations } from "next-intl";
import { BandTag } from "@/components/matching/band-tag";
import { MarkedText } from "@/components/matching/marked-text";
import { MatchScore } from "@/components/matching/match-score";
import { ReasonFields } from "@/components/review/decision-fields";
import { DecisionForm } from "@/components/review/decision-form";
import { localize } from "@/lib/core/locales";
import { newId } from "@/lib/core/ids";
import { Link } from "@/lib/i18n/navigation";
import { highlight } from "@/lib/matching/highlight";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";
import type { DemandMatches } from "@/lib/review/queries/list-matches";
import { rejectReasons } from "@/lib/review/reasons";
import { confirmAction, rejectAction } from "../actions";
import { DecisionLine } from "./decision-line";

type CaseMatch = DemandMatches["matches"][number];
type ComparedMatchProps = { demand: ReviewCase; match: CaseMatch; mayDecide: boolean };

const shownTexts = [
  "title",
  "description",
  "existingBase",
  "partnerConditions",
  "partnerWork",
] as const;

/** The demand's words on one side, the institution and its score on the other. */
export function ComparedMatch({ demand, match, mayDecide }: ComparedMatchProps) {
  const words = useTranslations("review.matches");
  const matching = useTranslations("matching");
  const fields = useTranslations("intake.fields");
  const locale = useLocale();
  return (
    <div className="grid gap-8 border border-line bg-surface p-5 lg:grid-cols-2">
      <section aria-labelledby="demand-words">
        <h3 id="demand-words" className="mb-2 text-lg font-semibold">
          {words("text")}
        </h3>
        <p className="mb-3 text-sm text-ink-soft">{matching("legend")}</p>
        {shownTexts.map((field) => (
          <div key={field} className="mb-4">
            <h4 className="text-sm font-semibold text-ink-soft">{fields(`${field}.label`)}</h4>
            <MarkedText
              pieces={highlight(
                demand.form[field],
                match.evidence.filter((item) => item.field === field),
              )}
            />
          </div>
        ))}
      </section>
      <section aria-labelledby="compared-institution">
        <h3 id="compared-institution" className="mb-2 text-lg font-semibold">
          {localize(match.institutionName, locale)}
        </h3>
        <p className="mb-3 flex flex-wrap items-center gap-3">
          {words("place", { rank: match.rank })} <BandTag band={match.band} />
          <Link
            href={`/directory/${match.institutionId}`}
            className="text-teal-700 underline underline-offset-4"
          >
            {words("open")}
          </Link>
        </p>
        <MatchScore match={match} />
        <p className="mt-4" role="status">
          {match.decision === null ? null : <DecisionLine decision={match.decision} />}
        </p>
        {mayDecide ? <Decide demand={demand} match={match} /> : null}
      </section>
    </div>
  );
}

function Decide({ demand, match }: { demand: ReviewCase; match: CaseMatch }) {
  const words = useTranslations("review.decisions");
  const hidden = (
    <>
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="demandId" value={demand.id} />
      <input type="hidden" name="institutionId" value={match.institutionId} />
      <input type="hidden" name="decisionVersion" value={match.decision?.version ?? 0} />
    </>
  );
  return (
    <div className="mt-6 grid gap-4">
      {match.decision?.decision === "confirmed" ? null : (
        <DecisionForm action={confirmAction} submitText={words("confirm")} idPrefix="confirm-">
          {hidden}
        </DecisionForm>
      )}
      {/* A new decision empties the form. */}
      <DecisionForm
        key={match.decision?.version ?? 0}
        action={rejectAction}
        summary={words("reject")}
        submitText={words("rejectThis")}
        variant="secondary"
        idPrefix="reject-"
      >
        {hidden}
        <ReasonFields
          options={rejectReasons.map((value) => ({ value, label: words(`reasons.${value}`) }))}
        />
      </DecisionForm>
    </div>
  );
}
