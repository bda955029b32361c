import { useLocale } from "next-intl";
import { Prose } from "@/components/ui/text";
import { Link } from "@/lib/i18n/navigation";
import type { Section } from "@/lib/profile/chapters";
import type { MarkKind, Segment } from "@/lib/profile/prose";
import { FactMark } from "./fact-mark";
import { paragraphsOf, type NumberedFact } from "./numbered-facts";

const addresses: Record<Exclude<MarkKind, "fact">, string> = {
  institution: "/directory",
  scheme: "/schemes",
  series: "/profile/series",
};

type SectionProseProps = { section: Section; facts: ReadonlyMap<string, NumberedFact> };

/** The text of a section: marks become source marks and links. */
export function SectionProse({ section, facts }: SectionProseProps) {
  const locale = useLocale();
  const paragraphs = paragraphsOf(section, locale);
  return (
    <Prose>
      {paragraphs.map((segments, paragraph) => (
        <p key={paragraph}>
          {segments.map((segment, index) => (
            <ProseSegment key={index} segment={segment} section={section} facts={facts} />
          ))}
        </p>
      ))}
    </Prose>
  );
}

function ProseSegment({ segment, section, facts }: SectionProseProps & { segment: Segment }) {
  if (segment.kind === "text") return segment.text;
  if (segment.kind === "fact") {
    const numbered = facts.get(segment.id);
    return (
      <>
        {segment.text}
        {numbered ? <FactMark section={section} numbered={numbered} /> : null}
      </>
    );
  }
  return (
    <Link href={`${addresses[segment.kind]}/${segment.id}`} prefetch={false}>
      {segment.text}
    </Link>
  );
}
