import { useTranslations } from "next-intl";
import { DemandCard } from "@/components/demand/demand-card";
import { Section } from "@/components/ui/section";
import type { PublishedDemand } from "@/lib/intake/published-demand";

/** Published demands that fit the institution; where there are none, how to make one. */
export function FittingDemands({ demands }: { demands: readonly PublishedDemand[] }) {
  const words = useTranslations("directory");
  const hasDemands = demands.length > 0;
  return (
    <Section
      id="demands"
      title={words("demands.title")}
      lead={words(hasDemands ? "demands.lead" : "demands.none")}
    >
      {hasDemands ? (
        <ul className="mb-4 grid gap-4 lg:grid-cols-2">
          {demands.map((demand) => (
            <li key={demand.number}>
              <DemandCard demand={demand} headingLevel={3} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="measure">{words("demandHint")}</p>
    </Section>
  );
}
