import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { loadPage } from "@/lib/access/load-page";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/i18n/format-date";
import { getSubmittedForm } from "@/lib/intake/queries/get-submitted-form";
import { Annex2Sheet } from "./_components/annex2-sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake"))("formName") };
}

/** 附件2 as it stands on paper, for the browser's own printing on A4. */
export default async function PrintPage({
  params,
}: PageProps<"/[locale]/company/demands/[id]/print">) {
  const { id: demandId } = await params;
  const submitted = await loadPage((viewer) => getSubmittedForm(viewer, { demandId }));
  const words = await getTranslations("intake");
  const date = formatDate(now(), await getLocale());
  return (
    <>
      <div data-no-print>
        <PageHeader
          title={words("view.print")}
          lead={words("print.hint")}
          back={{ href: `/company/demands/${demandId}`, text: words("done.view") }}
        />
      </div>
      <Annex2Sheet form={submitted.form} />
      <p className="mt-4 text-sm text-ink-soft">
        {words("print.page", { number: submitted.number, date })}
      </p>
    </>
  );
}
