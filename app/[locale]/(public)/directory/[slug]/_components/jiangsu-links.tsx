import { useLocale, useTranslations } from "next-intl";
import { Wording } from "@/components/directory/institution-metrics";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { citiesOfLinks } from "@/lib/directory/jiangsu-cities";
import { restsOnMemory } from "@/lib/directory/wording";
import { Link } from "@/lib/i18n/navigation";
import { divisionName } from "@/lib/taxonomy/divisions";

/** What ties an institution to Jiangsu, and the cities those ties lead to. */
export function JiangsuLinks({ links }: { links: readonly string[] }) {
  const locale = useLocale();
  const words = useTranslations("directory");
  if (links.length === 0) return null;
  const cities = citiesOfLinks(links);
  return (
    <Section id="jiangsu" title={words("jiangsu.title")}>
      <ul className="measure list-disc pl-5">
        {links.map((link) => (
          <li key={link}>
            <Wording english={link} locale={locale} />{" "}
            {restsOnMemory(link) ? <Tag tone="ochre">{words("toVerify")}</Tag> : null}
          </li>
        ))}
      </ul>
      {cities.length > 0 ? (
        <p className="mt-4 flex flex-wrap gap-x-4" data-no-print>
          {cities.map((city) => (
            <Link
              key={city}
              href={`/directory?city=${city}`}
              className="py-2 text-teal-700 underline underline-offset-4 hover:decoration-2"
            >
              {words("jiangsu.others", { city: divisionName(city, locale) })}
            </Link>
          ))}
        </p>
      ) : null}
    </Section>
  );
}
