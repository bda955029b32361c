import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";

const pages = [
  { key: "profile", href: "/profile" },
  { key: "schemes", href: "/schemes" },
  { key: "data", href: "/profile/data" },
  { key: "quality", href: "/quality" },
  { key: "about", href: "/about" },
  { key: "privacy", href: "/privacy" },
  { key: "accessibility", href: "/accessibility" },
] as const;

/** The foot of every page: who runs it, what happens to data, who can use it. */
export function SiteFooter() {
  const words = useTranslations("public.frame");
  const common = useTranslations("common");
  return (
    <footer className="mt-16 border-t border-line bg-sunken" data-no-print>
      <div className="mx-auto grid max-w-6xl gap-4 px-4 py-8 md:grid-cols-2">
        <div>
          <p className="font-semibold">{common("portalName")}</p>
          <p className="text-sm text-ink-soft">{words("tagline")}</p>
          <p className="text-sm text-ink-soft">{words("timeNote")}</p>
        </div>
        <nav aria-label={words("footerNav")}>
          <ul className="flex flex-wrap gap-x-6 md:justify-end">
            {pages.map(({ key, href }) => (
              <li key={key}>
                <Link
                  href={href}
                  className="inline-flex min-h-11 items-center text-teal-700 underline underline-offset-4 hover:decoration-2"
                >
                  {words(`links.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
