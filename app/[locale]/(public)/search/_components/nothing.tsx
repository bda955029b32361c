import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { addressWith } from "@/lib/core/address-with";
import { Link } from "@/lib/i18n/navigation";

const linkClass = "text-teal-700 underline underline-offset-4 hover:decoration-2";

type WordLinksProps = { label: string; words: readonly string[] };

/** Words to search for with one press. */
function WordLinks({ label, words }: WordLinksProps) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span>{label}</span>
      {words.map((word) => (
        <Link key={word} href={addressWith("/search", { q: word })} className={linkClass}>
          {word}
        </Link>
      ))}
    </p>
  );
}

/** What can be found, before anything was typed. */
export function NothingTyped() {
  const words = useTranslations("search.start");
  const examples = [words("example1"), words("example2"), words("example3"), words("example4")];
  return (
    <EmptyState title={words("title")}>
      <ul className="list-disc pl-5">
        <li>{words("names")}</li>
        <li>{words("wording")}</li>
        <li>{words("beginnings")}</li>
      </ul>
      <WordLinks label={words("examples")} words={examples} />
    </EmptyState>
  );
}

/** What to try where nothing answers. */
export function NothingFound({ wordsToTry }: { wordsToTry: readonly string[] }) {
  const words = useTranslations("search.nothing");
  return (
    <EmptyState title={words("title")}>
      <ul className="list-disc pl-5">
        <li>{words("fewer")}</li>
        <li>{words("broader")}</li>
        <li>{words("otherLanguage")}</li>
      </ul>
      {wordsToTry.length === 0 ? null : <WordLinks label={words("apart")} words={wordsToTry} />}
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <Link href="/directory" className={linkClass}>
          {words("directory")}
        </Link>
        <Link href="/schemes" className={linkClass}>
          {words("schemes")}
        </Link>
        <Link href="/profile" className={linkClass}>
          {words("profile")}
        </Link>
      </p>
    </EmptyState>
  );
}
