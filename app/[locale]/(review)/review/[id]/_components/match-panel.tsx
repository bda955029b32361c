import { useLocale, useTranslations } from "next-intl";
import { BandTag } from "@/components/matching/band-tag";
import { MatchHints } from "@/components/matching/match-hints";
import { RefreshWhileRunning } from "@/components/review/refresh-while-running";
import { Notice } from "@/components/ui/notice";
import { localize } from "@/lib/core/locales";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import { DecisionForm } from "@/components/review/decision-form";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";
import type { MatchingJob } from "@/lib/matching/queries/find-matching-job";
import type { DemandMatches, RunView } from "@/lib/review/queries/list-matches";
import { rematchAction } from "../actions";
import { AddMatch } from "./add-match";
import { ComparedMatch } from "./compared-match";
import { DecisionLine } from "./decision-line";
import { TopicsPanel } from "./topics-panel";

type CaseMatch = DemandMatches["matches"][number];

type MatchPanelProps = {
  demand: ReviewCase;
  found: DemandMatches;
  /** The match shown against the demand's text. */
  compared: CaseMatch | null;
  choices: readonly { id: string; name: string }[];
};

const waiting: ReadonlySet<string> = new Set(["submitted", "inReview", "published"]);

/** The ranked institutions: one compared with the demand's words, the others to choose from. */
export function MatchPanel({ demand, found, compared, choices }: MatchPanelProps) {
  const verdicts = useTranslations("matching.verdict");
  const { run, matches, added } = found;
  if (run === null) return <NoRun demand={demand} job={found.job} />;
  const mayDecide = demand.moves.length > 0 && demand.state !== "submitted";
  return (
    <>
      <JobNotice demandId={demand.id} job={found.job} />
      <Notice
        tone={run.verdict === "matched" ? "success" : "warning"}
        title={verdicts(run.verdict)}
      ></Notice>
      <MatchHints {...run.hints} />
      {run.topics === null ? null : (
        <TopicsPanel
          demandId={demand.id}
          topics={run.topics}
          compared={new Set(matches.map(({ institutionId }) => institutionId))}
        />
      )}
      {compared === null ? null : (
        <ComparedMatch
          // What was typed about one institution is not meant for another.
          key={compared.institutionId}
          demand={demand}
          match={compared}
          mayDecide={mayDecide}
        />
      )}
      <RankedList
        demandId={demand.id}
        matches={matches}
        comparedId={compared?.institutionId ?? ""}
      />
      {added.length === 0 ? null : <Added added={added} />}
      {mayDecide ? (
        <AddMatch
          // An added institution empties the form.
          key={added.length}
          demandId={demand.id}
          choices={notYetShown(choices, found)}
        />
      ) : null}
      <RunFooter demandId={demand.id} run={run} mayAsk={demand.moves.length > 0} />
    </>
  );
}

/** Institutions the page does not show yet; the others are decided where they stand. */
function notYetShown(choices: MatchPanelProps["choices"], { matches, added }: DemandMatches) {
  const shown = new Set([...matches, ...added].map(({ institutionId }) => institutionId));
  return choices.filter(({ id }) => !shown.has(id));
}

type NoRunProps = { demand: ReviewCase; job: MatchingJob | null };

/** What stands in place of matches: on its way, failed, or never made. */
function NoRun({ demand, job }: NoRunProps) {
  const words = useTranslations("review.matches");
  if (!waiting.has(demand.state)) return <p className="text-ink-soft">{words("notRun")}</p>;
  return (
    <>
      <JobNotice demandId={demand.id} job={job ?? "failed"} />
      {job !== "waiting" && demand.moves.length > 0 ? <AskAgain demandId={demand.id} /> : null}
    </>
  );
}

/** That a matching is under way, or was given up. */
function JobNotice({ demandId, job }: { demandId: string; job: MatchingJob | null }) {
  const words = useTranslations("review.matches");
  if (job === null) return null;
  if (job === "failed") return <Notice tone="error" title={words("failed")} />;
  return (
    <Notice title={words("running")} isLive>
      <RefreshWhileRunning href={`/review/${demandId}`} text={words("refresh")} />
    </Notice>
  );
}

function Added({ added }: Pick<DemandMatches, "added">) {
  const words = useTranslations("review.matches");
  return (
    <>
      <h3 className="mt-6 font-semibold">{words("added")}</h3>
      <ul>
        {added.map(({ institutionId, name, decision }) => (
          <li key={institutionId} className="border-b border-line py-2">
            <Link
              href={`/directory/${institutionId}`}
              className="mr-3 text-teal-700 underline underline-offset-4"
            >
              {name}
            </Link>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RankedListProps = { demandId: string; matches: readonly CaseMatch[]; comparedId: string };

function RankedList({ demandId, matches, comparedId }: RankedListProps) {
  const words = useTranslations("review.matches");
  const locale = useLocale();
  return (
    <ol className="mt-6 border-t border-line">
      {matches.map((match) => (
        <li
          key={match.institutionId}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2"
        >
          <span className="w-8 text-right text-ink-soft tabular-nums">{match.rank}</span>
          <span className="w-12 text-right font-semibold tabular-nums">
            {Math.round(match.score)}
          </span>
          <BandTag band={match.band} />
          {match.institutionId === comparedId ? (
            <span className="font-semibold" aria-current="true">
              {localize(match.institutionName, locale)}{" "}
              <span className="text-sm font-normal text-ink-soft">{words("compared")}</span>
            </span>
          ) : (
            <Link
              href={`/review/${demandId}?match=${match.institutionId}#matches`}
              className="text-teal-700 underline underline-offset-4"
            >
              {localize(match.institutionName, locale)}
            </Link>
          )}
          {match.decision === null ? null : <DecisionLine decision={match.decision} />}
        </li>
      ))}
    </ol>
  );
}

function RunFooter(props: { demandId: string; run: RunView; mayAsk: boolean }) {
  const { demandId, run, mayAsk } = props;
  const words = useTranslations("review.matches");
  const locale = useLocale();
  const time = formatDateTime(run.finishedAt, locale);
  return (
    <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
      <p className="text-sm text-ink-soft">{words("versions", { time, ...run.versions })}</p>
      {mayAsk ? <AskAgain demandId={demandId} /> : null}
    </div>
  );
}

function AskAgain({ demandId }: { demandId: string }) {
  const words = useTranslations("review.matches");
  return (
    <DecisionForm
      action={rematchAction}
      submitText={words("again")}
      doneText={words("asked")}
      variant="secondary"
      idPrefix="again-"
    >
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="demandId" value={demandId} />
    </DecisionForm>
  );
}
