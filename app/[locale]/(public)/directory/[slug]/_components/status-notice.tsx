import { useTranslations } from "next-intl";
import { InstitutionLinks } from "@/components/directory/institution-facts";
import { Notice } from "@/components/ui/notice";
import type { InstitutionDetail } from "@/lib/directory/views";

/** Says of a body that does not operate what became of it and who took over. */
export function StatusNotice({ institution }: { institution: InstitutionDetail }) {
  const words = useTranslations("directory");
  const { status, successorLink } = institution;
  if (status === "active") return null;
  return (
    <Notice tone="warning" title={words(`statusNote.${status}`)}>
      {successorLink === null ? null : (
        <>
          <p>{words("successor")}</p>
          <InstitutionLinks links={[successorLink]} />
        </>
      )}
    </Notice>
  );
}
