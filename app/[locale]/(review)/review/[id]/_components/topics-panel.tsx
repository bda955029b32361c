import { useLocale, useTranslations } from "next-intl";
import { BandTag } from "@/components/matching/band-tag";
import { TopicQuotes } from "@/components/matching/topic-quotes";
import { localize, type Localized } from "@/lib/core/locales";
import { Link } from "@/lib/i18n/navigation";
import type { TopicsView } from "@/lib/matching/views";

type TopicsPanelProps = {
  demandId: string;
  topics: TopicsView;
  /** Institutions whose match can be compared on this page. */
  compared: ReadonlySet<string>;
};

/** The topics of a demand that asks for several things, with the bodies for each, and who covers them together. */
export function TopicsPanel({ demandId, topics, compared }: TopicsPanelProps) {
  const words = useTranslations("review.matches.topics");
  const locale = useLocale();
  const link = (institutionId: string, name: Localized) => (
    <Link
      href={
        compared.has(institutionId)
          ? `/review/${demandId}?match=${institutionId}#matches`
          : `/directory/${institutionId}`
      }
      className="text-teal-700 underline underline-offset-4"
    >
      {localize(name, locale)}
    </Link>
  );
  return (
    <section
      aria-labelledby="topics-title"
      className="mb-6 rounded border border-line bg-surface p-5"
    >
      <h3 id="topics-title" className="text-lg font-semibold">
        {words("title", { count: topics.topics.length })}
      </h3>
      <p className="mt-1 text-sm text-ink-soft">{words("lead")}</p>
      <ol className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {topics.topics.map(({ quotes, matches }, place) => (
          <li key={quotes.join()}>
            <h4 className="font-semibold">{words("topic", { number: place + 1 })}</h4>
            <TopicQuotes quotes={quotes} />
            <ul aria-label={words("bodies", { number: place + 1 })} className="mt-2">
              {matches.map(({ institutionId, name, score, band }) => (
                <li
                  key={institutionId}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5"
                >
                  <span className="w-8 text-right font-semibold tabular-nums">
                    {Math.round(score)}
                  </span>
                  <BandTag band={band} />
                  {link(institutionId, name)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Suggestion topics={topics} link={link} />
    </section>
  );
}

type SuggestionProps = {
  topics: TopicsView;
  link: (institutionId: string, name: Localized) => React.ReactNode;
};

/** The fewest bodies that cover the topics; one, several, or not all of them. */
function Suggestion({ topics: { topics, members, uncovered }, link }: SuggestionProps) {
  const words = useTranslations("review.matches.topics");
  const locale = useLocale();
  const list = (places: readonly number[]) =>
    places.map((place) => place + 1).join(locale === "en" ? ", " : "、");
  const [first] = members;
  const isEnough = members.length === 1 && uncovered.length === 0;
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h4 className="font-semibold">{words("suggestion")}</h4>
      {isEnough && first !== undefined ? (
        <p className="mt-1">
          {words.rich("one", { body: () => link(first.institutionId, first.name) })}
        </p>
      ) : (
        <>
          {members.length === 0 ? null : (
            <p className="mt-1">
              {words("several", {
                bodies: members.length,
                covered: topics.length - uncovered.length,
                open: uncovered.length,
              })}
            </p>
          )}
          <ul className="list-disc pl-6">
            {members.map(({ institutionId, name, topics: taken }) => (
              <li key={institutionId} className="my-1">
                {words.rich("takes", {
                  body: () => link(institutionId, name),
                  topics: list(taken),
                  count: taken.length,
                })}
              </li>
            ))}
          </ul>
          {uncovered.length === 0 ? null : (
            <p className="mt-2">
              {words("nobody", { topics: list(uncovered), count: uncovered.length })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
