import { useLocale, useTranslations } from "next-intl";
import { BandTag } from "@/components/matching/band-tag";
import { RefreshWhileRunning } from "@/components/review/refresh-while-running";
import { Notice } from "@/components/ui/notice";
import { localize } from "@/lib/core/locales";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import { DecisionForm } from "@/components/review/decision-form";
import { fieldKeys } from "@/lib/intake/annex2";
import type { ReviewCase } from "@/lib/review/queries/get-review-case";
import type { DemandMatches, RunView } from "@/lib/review/queries/list-matches";
import { rematchAction } from "../actions";
import { AddMatch } from "./add-match";
import { ComparedMatch } from "./compared-match";
import { DecisionLine } from "./decision-line";

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
  const words = useTranslations("review.matches");
  const verdicts = useTranslations("matching.verdict");
  const { run, matches, added } = found;
  if (run === null) {
    if (!waiting.has(demand.state)) return <p className="text-ink-soft">{words("notRun")}</p>;
    return (
      <Notice title={words("running")} isLive>
        <RefreshWhileRunning text={words("refresh")} />
      </Notice>
    );
  }
  const mayDecide = demand.moves.length > 0 && demand.state !== "submitted";
  return (
    <>
      <Notice
        tone={run.verdict === "matched" ? "success" : "warning"}
        title={verdicts(run.verdict)}
      >
        <Missing fields={run.missing} />
      </Notice>
      {compared === null ? null : (
        <ComparedMatch demand={demand} match={compared} mayDecide={mayDecide} />
      )}
      <RankedList
        demandId={demand.id}
        matches={matches}
        comparedId={compared?.institutionId ?? ""}
      />
      {added.length === 0 ? null : (
        <ul className="mt-6">
          {added.map(({ institutionId, name, decision }) => (
            <li key={institutionId}>
              {name} <DecisionLine decision={decision} />
            </li>
          ))}
        </ul>
      )}
      {mayDecide ? <AddMatch demandId={demand.id} choices={choices} /> : null}
      <RunFooter demandId={demand.id} run={run} mayAsk={demand.moves.length > 0} />
    </>
  );
}

function Missing({ fields }: { fields: readonly string[] }) {
  const words = useTranslations("review.matches");
  const labels = useTranslations("intake.fields");
  const locale = useLocale();
  const known = fieldKeys.filter((key) => fields.includes(key));
  if (known.length === 0) return null;
  const names = known.map((key) => labels(`${key}.label`)).join(locale === "en" ? ", " : "、");
  return <p>{words("missing", { fields: names })}</p>;
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
          <span className="w-12 text-right font-semibold tabular-nums">{match.score}</span>
          <BandTag band={match.band} />
          {match.institutionId === comparedId ? (
            <span className="font-semibold" aria-current="true">
              {localize(match.institutionName, locale)}（{words("compared")}）
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
      {mayAsk ? (
        <DecisionForm
          action={rematchAction}
          submitText={words("again")}
          variant="secondary"
          idPrefix="again-"
        >
          <input type="hidden" name="key" value={newId()} />
          <input type="hidden" name="demandId" value={demandId} />
        </DecisionForm>
      ) : null}
    </div>
  );
}
