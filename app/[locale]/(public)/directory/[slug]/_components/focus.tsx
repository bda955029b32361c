import { useLocale, useTranslations } from "next-intl";
import { FieldPaths } from "@/components/directory/institution-units";
import { Section } from "@/components/ui/section";
import type { InstitutionDetail } from "@/lib/directory/views";
import { toHongKong } from "@/lib/text/script";

/** What an institution says it works on, and the technology fields that follow from it. */
export function Focus({ institution }: { institution: InstitutionDetail }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  const { focus, techFields } = institution;
  const topics = locale === "en" ? focus.en : focus.zhHans;
  return (
    <>
      {topics.length > 0 ? (
        <Section id="focus" title={words("focus.title")}>
          <ul className="grid list-disc gap-x-8 pl-5 sm:grid-cols-2 lg:grid-cols-3">
            {topics.map((topic) => (
              <li key={topic}>{locale === "zh-Hant" ? toHongKong(topic) : topic}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {techFields.length > 0 ? (
        <Section id="fields" title={words("fields.title")} lead={words("fields.lead")}>
          <FieldPaths codes={techFields} />
        </Section>
      ) : null}
    </>
  );
}
