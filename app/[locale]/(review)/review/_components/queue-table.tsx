import { useLocale, useTranslations } from "next-intl";
import { DemandStateTag } from "@/components/intake/demand-state-tag";
import { ScriptedLine } from "@/components/layout/scripted-text";
import { BandTag } from "@/components/matching/band-tag";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import type { QueueLine } from "@/lib/review/queries/list-queue";
import { openStates } from "@/lib/review/queue-filter";
import { officeClock } from "@/lib/review/working-days";
import { divisionName } from "@/lib/taxonomy/divisions";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

type QueueTableProps = { lines: readonly QueueLine[]; today: Date };

/** Whether the office owes the company a decision. */
function isOpen({ state }: QueueLine): boolean {
  return openStates.some((open) => open === state);
}

/** The queue as a table: enough of each demand to decide which to open next. */
export function QueueTable({ lines, today }: QueueTableProps) {
  const words = useTranslations("review.queue");
  const locale = useLocale();
  const columns: Column<QueueLine>[] = [
    {
      key: "title",
      header: words("columns.title"),
      isRowHeader: true,
      cell: (line) => (
        <>
          <Link href={`/review/${line.id}`} className="text-teal-700 underline underline-offset-4">
            <ScriptedLine text={line.title} />
          </Link>
          <span className="block font-normal text-ink-soft">
            {line.number} · {pathLabels(techFields, line.techField, locale).at(-1)}
          </span>
        </>
      ),
    },
    {
      key: "company",
      header: words("columns.company"),
      cell: (line) => (
        <>
          <ScriptedLine text={line.companyName} />
          <span className="block text-ink-soft">
            {line.cityCode === null ? "" : divisionName(line.cityCode, locale)}
          </span>
        </>
      ),
    },
    {
      key: "state",
      header: words("columns.state"),
      cell: (line) => (
        <>
          <DemandStateTag state={line.state} />
          {line.claimedByName === null ? null : (
            <span className="block text-ink-soft">{line.claimedByName}</span>
          )}
        </>
      ),
    },
    {
      key: "waiting",
      header: words("columns.waiting"),
      cell: (line) => <Waiting line={line} today={today} />,
    },
    {
      key: "best",
      header: words("columns.best"),
      cell: (line) => <Best line={line} />,
    },
  ];
  return (
    <DataTable
      caption={words("title")}
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={null}
    />
  );
}

function Waiting({ line, today }: { line: QueueLine; today: Date }) {
  const words = useTranslations("review.queue");
  if (!isOpen(line)) return "—";
  const { days, left, over } = officeClock(line.submittedAt, today);
  if (over > 0) return <Tag tone="vermilion">{words("overdue", { over })}</Tag>;
  return (
    <>
      {left === 0 ? <Tag tone="ochre">{words("dueToday")}</Tag> : words("left", { left })}
      <span className="block text-ink-soft">{words("days", { days })}</span>
    </>
  );
}

function Best({ line }: { line: QueueLine }) {
  const words = useTranslations("review.queue");
  const locale = useLocale();
  if (line.best === null) {
    return isOpen(line) ? words("noRun") : "—";
  }
  return (
    <>
      {localize(line.best.name, locale)}
      <span className="mt-1 flex flex-wrap items-center gap-2">
        <span className="tabular-nums">{Math.round(line.best.score)}</span>
        <BandTag band={line.best.band} />
      </span>
    </>
  );
}
