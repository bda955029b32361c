import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { loadPage } from "@/lib/access/load-page";
import { formatDateTime } from "@/lib/i18n/format-date";
import { readMail, type ReadMail } from "@/lib/notify/queries/read-mail";
import { MailStateTag } from "../_components/mail-state-tag";

export async function generateMetadata(): Promise<Metadata> {
  // Not the mail's own subject, which would stay in the browser's history.
  return { title: (await getTranslations("admin.outbox"))("title") };
}

/** One mail in clear; opening this page is recorded. */
export default async function MailPage({ params }: PageProps<"/[locale]/admin/outbox/[id]">) {
  const { id: mailId } = await params;
  const mail = await loadPage((viewer) => readMail(viewer, { mailId }));
  const words = await getTranslations("admin.outbox");
  const kinds = await getTranslations("notify.kind");
  return (
    <>
      <PageHeader
        title={mail.kind === null ? words("unknownKind") : kinds(mail.kind)}
        lead={words("audited")}
        back={{ href: "/admin/outbox", text: words("back") }}
        tags={<MailStateTag state={mail.state} />}
      />
      <Mail mail={mail} />
    </>
  );
}

function Mail({ mail }: { mail: ReadMail }) {
  const words = useTranslations("admin.outbox");
  const locale = useLocale();
  const sent = mail.sentAt === null ? words("notSent") : formatDateTime(mail.sentAt, locale);
  return (
    <SummaryList
      rows={[
        { term: words("to"), value: mail.to },
        { term: words("when"), value: formatDateTime(mail.createdAt, locale) },
        { term: words("sent"), value: sent },
        { term: words("subject"), value: mail.subject },
        { term: words("text"), value: <WithLinks text={mail.text} /> },
      ]}
    />
  );
}

/** The portal's own links made pressable; the rest stays text. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"（）]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a
        key={part}
        href={part}
        rel="noreferrer"
        className="wrap-anywhere text-teal-700 underline underline-offset-4"
      >
        {part}
      </a>
    ),
  );
}
