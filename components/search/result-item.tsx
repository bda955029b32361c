import { useLocale, useTranslations } from "next-intl";
import { StatusTag } from "@/components/directory/status-tag";
import { institutionStatuses } from "@/lib/directory/entry";
import { Link } from "@/lib/i18n/navigation";
import { formatAsOf } from "@/lib/profile/format-as-of";
import type { SearchResult } from "@/lib/search/results";
import { MarkedText } from "./marked-text";
import { resultPath } from "./result-path";

/** Something found: its title, the name or place where the words were met, and what it is. */
export function ResultItem({ result }: { result: SearchResult }) {
  const words = useTranslations("search");
  return (
    <article className="max-w-3xl border-l-3 border-line py-1 pl-4">
      <h3 className="text-lg font-semibold">
        <Link
          href={resultPath(result)}
          className="text-teal-700 underline underline-offset-4 hover:decoration-2"
        >
          <MarkedText pieces={result.title} />
        </Link>
        <PastStatus status={result.status} />
      </h3>
      {result.metNames.map(({ kind, text }) => (
        <p key={text.map((piece) => piece.text).join("")} className="mt-1 text-sm">
          <span className="text-ink-soft">{words(`names.${kind}`)}</span>{" "}
          <MarkedText pieces={text} />
        </p>
      ))}
      {result.excerpt.length === 0 ? null : (
        <p className="mt-1 measure">
          <MarkedText pieces={result.excerpt} />
        </p>
      )}
      <ResultOrigin result={result} />
    </article>
  );
}

function PastStatus({ status }: Pick<SearchResult, "status">) {
  const known = institutionStatuses.find((each) => each === status);
  if (known === undefined || known === "active") return null;
  return (
    <span className="ml-3 text-base font-normal">
      <StatusTag status={known} />
    </span>
  );
}

/** What kind of thing it is, where it belongs and of when it is. */
function ResultOrigin({ result: { kind, context, asOf } }: { result: SearchResult }) {
  const locale = useLocale();
  const words = useTranslations("search.kind");
  return (
    <p className="mt-1 flex flex-wrap gap-x-2 text-sm text-ink-soft">
      <span>{words(kind)}</span>
      {context.length === 0 ? null : (
        <>
          <span aria-hidden="true">·</span>
          <MarkedText pieces={context} />
        </>
      )}
      {asOf === null ? null : (
        <>
          <span aria-hidden="true">·</span>
          <span className="tabular-nums">{formatAsOf(asOf, locale)}</span>
        </>
      )}
    </p>
  );
}
