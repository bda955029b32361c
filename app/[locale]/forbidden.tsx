import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** For somebody signed in whose account is not meant for this page. */
export default function ForbiddenPage() {
  const words = useTranslations("common.noPermission");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">{words("home")}</ButtonLink>
        <ButtonLink href="/account" variant="secondary">
          {words("account")}
        </ButtonLink>
      </p>
    </>
  );
}
