import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFoundPage() {
  const words = useTranslations("common.notFound");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/">{words("home")}</ButtonLink>
        <ButtonLink href="/directory" variant="secondary">
          {words("directory")}
        </ButtonLink>
        <ButtonLink href="/demands" variant="secondary">
          {words("demands")}
        </ButtonLink>
      </div>
    </>
  );
}
