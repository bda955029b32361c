import { useTranslations } from "next-intl";
import type { Entry } from "@/lib/directory/entry";

/** The roles an institution can play, each with what that means for a company. */
export function InstitutionRoles({ services }: { services: Entry["services"] }) {
  const words = useTranslations("directory");
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {services.map((service) => (
        <div key={service} className="border-t border-line pt-3">
          <dt className="font-semibold">{words(`service.${service}`)}</dt>
          <dd className="text-ink-soft">{words(`serviceMeans.${service}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
