import { useLocale, useTranslations } from "next-intl";
import type { Viewer } from "@/lib/access/viewer";
import { HeaderSearch } from "@/components/search/header-search";
import { Link } from "@/lib/i18n/navigation";
import { LanguageSwitch } from "./language-switch";
import { NavLinks, type NavItem } from "./nav-links";
import { navigationOf, places } from "./navigation-of";
import { PhoneMenu } from "./phone-menu";
import { PortalMark } from "./portal-mark";

/** The head of every page: whose site it is, where to go, who is signed in, which language. */
export function SiteHeader({ viewer }: { viewer: Viewer | null }) {
  const words = useTranslations("public.frame");
  const common = useTranslations("common");
  const items = navigationOf(viewer).map((place) => ({
    href: places[place],
    text: words(`links.${place}`),
  }));
  const account: NavItem[] =
    viewer === null
      ? [
          { href: "/sign-in", text: words("links.signIn") },
          { href: "/sign-up", text: words("links.signUp") },
        ]
      : [{ href: "/account", text: words("links.account") }];
  return (
    <header className="border-b border-line bg-surface" data-no-print>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
        <Link href="/" className="flex items-center gap-3 text-xl font-bold text-ink">
          <PortalMark />
          {common("portalName")}
        </Link>
        <div className="flex flex-wrap items-center gap-x-6">
          <HeaderSearch />
          <LanguageSwitch label={words("languages")} locale={useLocale()} />
          <nav aria-label={words("accountNav")} className="max-lg:hidden">
            <NavLinks items={account} />
          </nav>
        </div>
      </div>
      <nav aria-label={words("mainNav")} className="mx-auto max-w-6xl px-4 max-lg:hidden">
        <NavLinks items={items} />
      </nav>
      <PhoneMenu text={words("menu")}>
        <nav aria-label={words("mainNav")}>
          <NavLinks items={[...items, ...account]} isStacked />
        </nav>
      </PhoneMenu>
    </header>
  );
}
