import { ScriptedLine } from "@/components/layout/scripted-text";

/** A topic in the demand's own words, in the reader's script. */
export function TopicQuotes({ quotes }: { quotes: readonly string[] }) {
  return (
    <ul className="mt-1 measure border-l-2 border-line pl-3 text-ink-soft">
      {quotes.map((quote) => (
        <li key={quote}>
          <ScriptedLine text={quote} />
        </li>
      ))}
    </ul>
  );
}
