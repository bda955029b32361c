import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/access/account-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { homePath } from "@/lib/access/home-path";
import { localPath } from "@/lib/access/local-path";
import { findViewer } from "@/lib/access/queries/find-viewer";
import { Link, redirect } from "@/lib/i18n/navigation";
import { signInAction } from "./actions";

/** What the person has just done elsewhere, by the word in the address. */
const doneWords = { reset: "wasReset", out: "wasSignedOut", opened: "wasOpened" } as const;

function isDone(word: unknown): word is keyof typeof doneWords {
  return typeof word === "string" && Object.hasOwn(doneWords, word);
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.signIn"))("title") };
}

/** The door for everybody who has an account. */
export default async function SignInPage({ searchParams }: PageProps<"/[locale]/sign-in">) {
  const { next: asked, done } = await searchParams;
  const next = localPath(typeof asked === "string" ? asked : null);
  const viewer = await findViewer();
  if (viewer !== null) {
    redirect({ href: next ?? homePath[viewer.role], locale: await getLocale() });
  }
  const words = await getTranslations("access.signIn");
  const fields = await getTranslations("access.fields");
  return (
    <>
      <PageHeader title={words("title")} lead={next === null ? undefined : words("goOn")} />
      {isDone(done) ? <Notice tone="success" title={words(doneWords[done])} isLive /> : null}
      <AccountForm
        action={signInAction}
        hidden={next === null ? {} : { next }}
        fields={[
          { kind: "email", name: "email", label: fields("email"), autoComplete: "username" },
          {
            kind: "password",
            name: "password",
            label: fields("password"),
            autoComplete: "current-password",
          },
        ]}
        submitText={words("submit")}
        pendingText={words("pending")}
      />
      <p className="mt-6">
        <Link href="/forgot" className="text-teal-700 underline underline-offset-4">
          {words("forgot")}
        </Link>
      </p>
      <Section id="no-account" title={words("noAccount")}>
        <p className="measure">
          {words.rich("companies", {
            link: (text) => (
              <Link href="/sign-up" className="text-teal-700 underline underline-offset-4">
                {text}
              </Link>
            ),
          })}
        </p>
      </Section>
    </>
  );
}
