import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Figure } from "@/components/ui/text";
import { findViewer } from "@/lib/access/queries/find-viewer";
import { now } from "@/lib/core/clock";
import { countDirectory } from "@/lib/directory/queries/count-directory";
import type { DirectoryCounts } from "@/lib/directory/views";
import { formatDate } from "@/lib/i18n/format-date";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import type { ListCount } from "@/lib/intake/list-page";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { DemandCard } from "@/components/demand/demand-card";
import { FieldBars } from "./_components/field-bars";
import { HongKongDoor } from "./_components/hong-kong-door";
import { WaysIn } from "./_components/ways-in";

const latestShown = 3;
const steps = ["write", "review", "match", "publish"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const words = await getTranslations("public");
  const common = await getTranslations("common");
  const { title: _title, ...metadata } = pageMetadata({
    locale,
    path: "",
    title: common("portalName"),
    description: words("home.lead"),
  });
  return {
    ...metadata,
    title: { absolute: `${common("portalName")} · ${words("frame.tagline")}` },
  };
}

export default async function HomePage() {
  const [viewer, counts, published] = await Promise.all([
    findViewer(),
    countDirectory(),
    listPublishedDemands({ filter: {}, pageSize: latestShown }),
  ]);
  const words = await getTranslations("public.home");
  return (
    <>
      <div className="mb-10">
        <h1 className="max-w-4xl text-3xl font-bold md:text-4xl">{words("headline")}</h1>
        <p className="mt-4 measure text-lg text-ink-soft">{words("lead")}</p>
      </div>
      <WaysIn viewer={viewer} />
      <Figures counts={counts} published={published.count} />
      <Steps />
      {published.demands.length > 0 ? (
        <Section
          id="latest"
          title={words("latest.title")}
          actions={
            <Link href="/demands" className="text-teal-700 underline underline-offset-4">
              {words("latest.all")}
            </Link>
          }
        >
          <ul className="grid gap-4 lg:grid-cols-3">
            {published.demands.map((demand) => (
              <li key={demand.number}>
                <DemandCard demand={demand} headingLevel={3} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <FieldBars byField={counts.byField} />
      <HongKongDoor />
    </>
  );
}

type FiguresProps = { counts: DirectoryCounts; published: ListCount | null };

function Figures({ counts, published }: FiguresProps) {
  const locale = useLocale();
  const words = useTranslations("public.home.figures");
  const date = words("asOf", { date: formatDate(now(), locale) });
  const figures = [
    { value: counts.institutions, unit: words("institutionsUnit"), label: words("institutions") },
    { value: counts.units, unit: words("unitsUnit"), label: words("units") },
    {
      value: published?.atLeast ?? 0,
      isMore: published?.isExact === false,
      unit: words("demandsUnit"),
      label: words("demands"),
    },
  ];
  return (
    <Section id="figures" title={words("title")}>
      <div className="grid gap-8 border-y border-line py-6 sm:grid-cols-3">
        {figures.map(({ value, isMore = false, unit, label }) => (
          <Figure
            key={label}
            value={`${value.toLocaleString("en")}${isMore ? "+" : ""}`}
            unit={unit}
            label={label}
            date={date}
          />
        ))}
      </div>
    </Section>
  );
}

function Steps() {
  const words = useTranslations("public.home.steps");
  return (
    <Section id="steps" title={words("title")}>
      <ol className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step} className="border-t-3 border-teal-700 pt-3">
            <p className="font-semibold">
              <span className="mr-2 text-2xl font-bold text-teal-700 tabular-nums">
                {index + 1}
              </span>
              {words(`${step}.title`)}
            </p>
            <p className="mt-1 text-ink-soft">{words(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
