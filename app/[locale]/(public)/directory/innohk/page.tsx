import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { InstitutionLinks } from "@/components/directory/institution-facts";
import { InstitutionPartners } from "@/components/directory/institution-partners";
import { NetworkPicture } from "@/components/directory/network-picture";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Figure } from "@/components/ui/text";
import { localize } from "@/lib/core/locales";
import { isOverseas, type Network, type NetworkLab } from "@/lib/directory/network";
import { loadNetwork } from "@/lib/directory/queries/load-network";
import { Link } from "@/lib/i18n/navigation";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { techFields } from "@/lib/taxonomy/tech-fields";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("directory.network");
  return pageMetadata({
    locale: await getLocale(),
    path: "/directory/innohk",
    title: words("title"),
    description: words("lead"),
  });
}

/** The InnoHK network as a picture and, for the phone and for reading, as lists of its clusters. */
export default async function InnohkPage() {
  const network = await loadNetwork();
  const words = await getTranslations("directory");
  return (
    <>
      <PageHeader
        title={words("network.title")}
        lead={words("network.lead")}
        back={{ href: "/directory", text: words("back") }}
      />
      <Figures network={network} />
      <div className="hidden xl:block">
        <Section id="picture" title={words("network.picture.title")} lead={words("network.legend")}>
          <NetworkPicture network={network} />
        </Section>
      </div>
      {network.clusters.map(({ cluster, labs }) => (
        <Section
          key={cluster}
          id={cluster}
          title={words("network.cluster", {
            name: words(`cluster.${cluster}`),
            count: labs.length,
          })}
          lead={words(`network.about.${cluster}`)}
        >
          <Labs labs={labs} caption={words(`cluster.${cluster}`)} network={network} />
        </Section>
      ))}
      <p className="mt-12 measure text-sm text-ink-soft">{words("network.note")}</p>
    </>
  );
}

function Figures({ network }: { network: Network }) {
  const words = useTranslations("directory.network.figures");
  const overseas = network.regions.filter(({ region }) => isOverseas(region));
  const counts = [
    { key: "labs", value: network.clusters.flatMap(({ labs }) => labs).length },
    { key: "hosts", value: network.hosts.length },
    { key: "partners", value: overseas.flatMap(({ partners }) => partners).length },
    { key: "regions", value: overseas.length },
  ] as const;
  return (
    <div className="mb-12 grid grid-cols-2 gap-6 lg:grid-cols-4">
      {counts.map(({ key, value }) => (
        <Figure key={key} value={String(value)} label={words(key)} />
      ))}
    </div>
  );
}

type LabsProps = { labs: readonly NetworkLab[]; caption: string; network: Network };

function Labs({ labs, caption, network }: LabsProps) {
  const locale = useLocale();
  const words = useTranslations("directory.network");
  const hostsOf = (lab: NetworkLab) => network.hosts.filter(({ slug }) => lab.hosts.includes(slug));
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={labs}
      rowKey={({ slug }) => slug}
      empty={null}
      columns={[
        {
          key: "lab",
          header: words("columns.lab"),
          isRowHeader: true,
          cell: (lab) => <LabName lab={lab} />,
        },
        {
          key: "host",
          header: words("columns.host"),
          cell: (lab) => <InstitutionLinks links={hostsOf(lab)} />,
        },
        {
          key: "partners",
          header: words("columns.partners"),
          cell: (lab) => <Partners lab={lab} />,
        },
        {
          key: "fields",
          header: words("columns.fields"),
          cell: ({ fields }) =>
            fields
              .flatMap((code) => techFields.find(code) ?? [])
              .map((field) => localize(field, locale))
              .join(" · "),
        },
      ]}
    />
  );
}

function LabName({ lab }: { lab: NetworkLab }) {
  const locale = useLocale();
  return (
    <>
      <Link
        href={`/directory/${lab.slug}`}
        className="text-teal-700 underline underline-offset-4 hover:decoration-2"
      >
        {localize(lab.name, locale)}
      </Link>
      {lab.abbr === null ? null : (
        <span lang="en" className="ml-2 font-normal text-ink-soft">
          {lab.abbr}
        </span>
      )}
      {lab.goodFor === null ? null : (
        <span className="mt-1 block font-normal text-ink-soft">
          {localize(lab.goodFor, locale)}
        </span>
      )}
    </>
  );
}

function Partners({ lab }: { lab: NetworkLab }) {
  const words = useTranslations("directory.network");
  const partners = [
    ...lab.outside.map((partner) => ({ ...partner, slug: null })),
    ...lab.local.map((partner) => ({ ...partner, region: null })),
  ];
  if (partners.length === 0) return <span className="text-ink-soft">{words("noPartner")}</span>;
  return <InstitutionPartners partners={partners} />;
}
