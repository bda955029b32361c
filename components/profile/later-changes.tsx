import { useLocale, useTranslations } from "next-intl";
import { StatusTag } from "@/components/directory/status-tag";
import { Notice } from "@/components/ui/notice";
import { localize, type Localized } from "@/lib/core/locales";
import type { Entry } from "@/lib/directory/entry";
import type { InstitutionLink } from "@/lib/directory/views";
import { Link } from "@/lib/i18n/navigation";
import type { Section } from "@/lib/profile/chapters";
import { timelineOfSection, type TimelineEntry } from "@/lib/profile/timeline";
import { inlineLink } from "./fact-details";

/** A body the documents name that is another one now, or none. */
export type ChangedBody = InstitutionLink & {
  readonly status: Entry["status"];
  readonly successor: InstitutionLink | null;
};

type LaterChangesProps = { section: Section; changed: readonly ChangedBody[] };

/** What is known since the documents were written, marked as standing in none of them. */
export function LaterChanges({ section, changed }: LaterChangesProps) {
  const words = useTranslations("profile.section");
  const entries = timelineOfSection(section.id).filter(({ later }) => later !== undefined);
  if (entries.length === 0 && changed.length === 0) return null;
  return (
    <Notice title={words("changed")}>
      <p className="text-sm">{words("changedLead")}</p>
      <ul className="mt-2 list-disc pl-5">
        {entries.map((entry) => (
          <li key={entry.id}>
            <LaterNote entry={entry} />
          </li>
        ))}
        {changed.map((body) => (
          <li key={body.slug}>
            <DirectoryLink slug={body.slug} name={body.name} /> <StatusTag status={body.status} />{" "}
            {body.successor === null ? null : (
              <>
                {words("successor")} <DirectoryLink {...body.successor} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function LaterNote({ entry }: { entry: TimelineEntry }) {
  const locale = useLocale();
  const words = useTranslations("profile.section");
  if (entry.later === undefined) return null;
  const { note, url, institution } = entry.later;
  return (
    <>
      {words("changedEntry", {
        plan: withoutStop(localize(entry.title, locale)),
        note: localize(note, locale),
      })}{" "}
      {url === undefined ? null : (
        <a href={url} className={inlineLink}>
          {words("changedSource")}
        </a>
      )}
      {institution === undefined ? null : (
        <Link href={`/directory/${institution}`} prefetch={false} className={inlineLink}>
          {words("changedDirectory")}
        </Link>
      )}
    </>
  );
}

/** A title that ends a sentence of its own joins another one here. */
function withoutStop(title: string): string {
  return title.replace(/[。.]$/, "");
}

function DirectoryLink({ slug, name }: { slug: string; name: Localized }) {
  const locale = useLocale();
  return (
    <Link href={`/directory/${slug}`} prefetch={false} className={inlineLink}>
      {localize(name, locale)}
    </Link>
  );
}
