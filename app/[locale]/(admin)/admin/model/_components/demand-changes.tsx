import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { localize } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import type { DemandChange, ModelPreview } from "@/lib/matching/queries/preview-model";

/** What a model would change in each demand: ranks and bands. */
export function DemandChanges({ changes }: { changes: ModelPreview["changes"] }) {
  const words = useTranslations("admin.model.compared");
  return (
    <DataTable
      caption={words("demands")}
      isCaptionHidden
      columns={[
        {
          key: "demand",
          header: words("demand"),
          isRowHeader: true,
          cell: ({ demandId, number }) => (
            <Link
              href={`/review/${demandId}`}
              className="text-teal-700 tabular-nums underline underline-offset-4"
            >
              {number}
            </Link>
          ),
        },
        { key: "moves", header: words("moves"), cell: (line) => <Moves line={line} /> },
        { key: "bands", header: words("bands"), cell: (line) => <Bands line={line} /> },
      ]}
      rows={changes}
      rowKey={({ demandId }) => demandId}
      empty={null}
    />
  );
}

/** The name of an institution of a demand's answers. */
function useName({ names }: DemandChange): (slug: string) => string {
  const locale = useLocale();
  return (slug) => {
    const name = names[slug];
    return name === undefined ? slug : localize(name, locale);
  };
}

function Moves({ line }: { line: DemandChange }) {
  const words = useTranslations("admin.model.compared");
  const nameOf = useName(line);
  const place = (at: number | null) => (at === null ? words("outside") : String(at));
  return (
    <Lines
      lines={line.change.moves.map(({ institution, from, to }) =>
        words("move", { name: nameOf(institution), from: place(from), to: place(to) }),
      )}
    />
  );
}

function Bands({ line }: { line: DemandChange }) {
  const words = useTranslations("admin.model.compared");
  const bands = useTranslations("matching.bands");
  const nameOf = useName(line);
  return (
    <Lines
      lines={line.change.bands.map(({ institution, from, to }) =>
        words("move", {
          name: nameOf(institution),
          from: bands(from),
          to: bands(to),
        }),
      )}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const words = useTranslations("admin.model.compared");
  if (lines.length === 0) return <>{words("noChange")}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
