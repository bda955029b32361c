"use client";

import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed: general words and the number under which the log knows the error, never its text. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const words = useTranslations("common.failure");
  const common = useTranslations("common.actions");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      {error.digest ? (
        <p className="mb-6 tabular-nums">{words("eventId", { id: error.digest })}</p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={reset}>{common("retry")}</Button>
        <ButtonLink href="/" variant="secondary">
          {words("home")}
        </ButtonLink>
      </div>
    </>
  );
}
