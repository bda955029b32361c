import { useLocale, useTranslations } from "next-intl";
import { localize } from "@/lib/core/locales";
import { clusterNames } from "@/lib/directory/clusters";
import type { Network } from "@/lib/directory/network";
import { getPathname } from "@/lib/i18n/navigation";
import { techFields } from "@/lib/taxonomy/tech-fields";
import {
  columnsFor,
  placeNetwork,
  type Columns,
  type PlacedCluster,
  type PlacedHost,
  type PlacedLab,
  type PlacedLine,
  type PlacedRegion,
} from "./network-layout";
import { useRegionName } from "./use-region-name";

/** The InnoHK laboratories between their hosts and their partners; the lines of what is pointed at stand out. */
export function NetworkPicture({ network }: { network: Network }) {
  const words = useTranslations("directory.network");
  const columns = columnsFor[useLocale() === "en" ? "abbreviations" : "names"];
  const { height, hosts, clusters, regions } = placeNetwork(network, columns);
  return (
    <svg
      viewBox={`0 0 ${columns.width} ${height}`}
      role="group"
      aria-labelledby="network-title network-description"
      className="h-auto w-full"
    >
      <title id="network-title">{words("picture.title")}</title>
      <desc id="network-description">{words("picture.description")}</desc>
      {clusters.map((cluster) => (
        <ClusterGround key={cluster.cluster} cluster={cluster} columns={columns} />
      ))}
      {hosts.map((host) => (
        <Host key={host.slug} host={host} columns={columns} />
      ))}
      {clusters
        .flatMap(({ labs }) => labs)
        .map((lab) => (
          <Lab key={lab.slug} lab={lab} columns={columns} />
        ))}
      {regions.map((region) => (
        <Region key={region.region} region={region} columns={columns} />
      ))}
    </svg>
  );
}

function Lines({ lines }: { lines: readonly PlacedLine[] }) {
  return lines.map(({ to, path, isMain, toVerify }) => (
    <path
      key={to}
      d={path}
      fill="none"
      strokeWidth={isMain ? 1.75 : 1}
      strokeDasharray={toVerify ? "2 4" : undefined}
      className="stroke-line-strong opacity-60 group-focus-within:stroke-teal-700 group-focus-within:stroke-[3px] group-focus-within:opacity-100 group-hover:stroke-teal-700 group-hover:stroke-[3px] group-hover:opacity-100"
    />
  ));
}

function ClusterGround({ cluster, columns }: { cluster: PlacedCluster; columns: Columns }) {
  const words = useTranslations("directory.network");
  const { labStart, labEnd } = columns;
  return (
    <g>
      <rect
        x={labStart}
        y={cluster.y}
        width={labEnd - labStart}
        height={cluster.height}
        rx={4}
        className="fill-sunken stroke-line"
      />
      <text x={labStart + 14} y={cluster.y + 26} fontSize={15} className="fill-ink font-bold">
        {words("cluster", {
          name: clusterNames[cluster.cluster],
          count: cluster.labs.length,
        })}
      </text>
    </g>
  );
}

function Host({ host, columns }: { host: PlacedHost; columns: Columns }) {
  const locale = useLocale();
  const words = useTranslations("directory.network");
  const { slug, name, abbr, y, labs, lines } = host;
  const shown = locale === "en" ? (abbr ?? name.en) : localize(name, locale);
  return (
    <g className="group">
      <Lines lines={lines} />
      <a href={getPathname({ locale, href: `/directory/${slug}` })}>
        <circle cx={columns.hostEnd} cy={y} r={6} className="fill-teal-700" />
        <text x={columns.hostEnd - 14} y={y} textAnchor="end" fontSize={13}>
          <tspan className="fill-teal-700 font-semibold underline">{shown}</tspan>
          <tspan x={columns.hostEnd - 14} dy={18} fontSize={12} className="fill-ink-soft">
            {words("labs", { count: labs })}
          </tspan>
        </text>
      </a>
    </g>
  );
}

function Lab({ lab, columns }: { lab: PlacedLab; columns: Columns }) {
  const locale = useLocale();
  const { slug, name, abbr, fields, y, lines } = lab;
  const field = techFields.find(fields[0] ?? "");
  const left = columns.labStart + 14;
  return (
    <g className="group">
      <Lines lines={lines} />
      <circle cx={columns.labStart} cy={y} r={4} className="fill-chart-1" />
      {lines.length > 0 ? (
        <circle cx={columns.labEnd} cy={y} r={4} className="fill-chart-2" />
      ) : null}
      <a href={getPathname({ locale, href: `/directory/${slug}` })}>
        <text x={left} y={y - 3} fontSize={13}>
          <tspan className="fill-teal-700 font-semibold underline">
            {abbr ?? localize(name, locale)}
          </tspan>
          {field === null ? null : (
            <tspan dx={8} fontSize={12} className="fill-ink-soft">
              {localize(field, locale)}
            </tspan>
          )}
          <tspan x={left} dy={15} fontSize={12} className="fill-ink">
            {localize(name, locale)}
          </tspan>
        </text>
      </a>
    </g>
  );
}

function Region({ region, columns }: { region: PlacedRegion; columns: Columns }) {
  const locale = useLocale();
  const regionName = useRegionName();
  const { partnerStart } = columns;
  return (
    <g>
      <text x={partnerStart} y={region.y + 5} fontSize={13} className="fill-ink font-bold">
        {regionName(region.region)}
      </text>
      {region.partners.map(({ id, name, y }) => (
        <g key={id}>
          <circle cx={partnerStart - 4} cy={y} r={3} className="fill-chart-2" />
          <text x={partnerStart + 8} y={y + 4} fontSize={12} className="fill-ink">
            {localize(name, locale)}
          </text>
        </g>
      ))}
    </g>
  );
}
