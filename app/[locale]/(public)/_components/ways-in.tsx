import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/lib/i18n/navigation";
import type { Viewer } from "@/lib/access/viewer";

type WayLink = { href: string; text: string };
type WayKey = "company" | "institution" | "public";

const starts: Record<WayKey, string> = {
  company: "/sign-in?next=/company/demands",
  institution: "/demands",
  public: "/directory",
};
const alsoPossible: Record<WayKey, string> = {
  company: "/sign-up",
  institution: "/sign-in?next=/institution",
  public: "/sign-in?next=/review",
};

/** What the portal is for to each visitor, and the way in; who is signed in goes straight to their desk. */
export function WaysIn({ viewer }: { viewer: Viewer | null }) {
  const words = useTranslations("public.home");
  const desks: Partial<Record<WayKey, WayLink>> = {
    ...(viewer?.role === "company"
      ? { company: { href: "/company/demands", text: words("signedIn.myDemands") } }
      : {}),
    ...(viewer?.role === "institution"
      ? { institution: { href: "/institution", text: words("signedIn.forYou") } }
      : {}),
    ...(viewer?.role === "reviewer" || viewer?.role === "admin"
      ? { public: { href: "/review", text: words("signedIn.review") } }
      : {}),
  };
  const ways: readonly WayKey[] = ["company", "institution", "public"];
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className="sr-only">
        {words("ways.title")}
      </h2>
      <ul className="grid gap-4 lg:grid-cols-3">
        {ways.map((way) => (
          <Way key={way} way={way} desk={desks[way]} isSignedIn={viewer !== null} />
        ))}
      </ul>
    </section>
  );
}

type WayProps = { way: WayKey; desk: WayLink | undefined; isSignedIn: boolean };

function Way({ way, desk, isSignedIn }: WayProps) {
  const words = useTranslations("public.home.ways");
  const start = desk ?? { href: starts[way], text: words(`${way}.action`) };
  return (
    <li className="flex flex-col rounded border border-line bg-surface p-5">
      <p className="font-semibold text-teal-700">{words(`${way}.who`)}</p>
      <h3 className="mt-1 text-xl font-bold">{words(`${way}.what`)}</h3>
      <p className="mt-2 mb-5 flex-1 text-ink-soft">{words(`${way}.how`)}</p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={start.href}>{start.text}</ButtonLink>
        {isSignedIn ? null : (
          <Link
            href={alsoPossible[way]}
            className="inline-flex min-h-11 items-center text-teal-700 underline underline-offset-4 hover:decoration-2 md:min-h-8"
          >
            {words(`${way}.more`)}
          </Link>
        )}
      </p>
    </li>
  );
}
