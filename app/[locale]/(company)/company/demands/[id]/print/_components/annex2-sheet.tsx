import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Answer } from "@/components/intake/answer";
import { sections, type Annex2Demand, type FieldKey, type SectionKey } from "@/lib/intake/annex2";
import { toRaw } from "@/lib/intake/parse";
import { techFields } from "@/lib/taxonomy/tech-fields";
import { pathLabels } from "@/lib/taxonomy/tree";

/** The rows of 附件2: one field over the whole width, or two beside each other. */
const rowsOf: Record<SectionKey, readonly (readonly [FieldKey] | readonly [FieldKey, FieldKey])[]> =
  {
    company: [
      ["companyName"],
      ["uscc", "foundedOn"],
      ["enterpriseType", "industry"],
      ["mainBusiness"],
      ["mainProducts"],
      ["isHighTech", "revenueLastYear"],
      ["inHighTechZone", "highTechZone"],
      ["employees", "rdEmployees"],
      ["address", "county"],
      ["contactName", "contactPhone"],
      ["email", "website"],
      ["profile"],
    ],
    demand: [
      ["title"],
      ["techField"],
      ["plannedInvestment", "totalInvestment"],
      ["categories"],
      ["description"],
      ["existingBase"],
    ],
    partner: [
      ["partnerConditions"],
      ["partnerWork"],
      ["hasIntendedPartner", "intendedPartners"],
      ["cooperationModes"],
    ],
  };

const cell = "border border-ink px-2 py-1.5 align-top text-left font-normal wrap-anywhere";

/** The sheet as a table, with the paper's sections and order. */
export function Annex2Sheet({ form }: { form: Annex2Demand }) {
  const words = useTranslations("intake");
  const raw = toRaw(form);
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="mb-3 text-xl font-bold">
        <span className="block text-left text-base font-normal">{words("formNumber")}</span>
        {words("formName")}
      </caption>
      <colgroup>
        <col className="w-1/6" />
        <col className="w-1/3" />
        <col className="w-1/6" />
        <col className="w-1/3" />
      </colgroup>
      {sections.map((section) => (
        <tbody key={section}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={`${cell} bg-sunken font-semibold`}>
              {words(`sections.${section}`)}
            </th>
          </tr>
          {rowsOf[section].map((row) => (
            <tr key={row[0]} className="break-inside-avoid">
              {row.map((field) => (
                <Pair key={field} field={field} isWide={row.length === 1}>
                  {field === "techField" ? (
                    <TechFieldLevels code={form.techField} />
                  ) : (
                    <Answer field={field} value={raw[field]} />
                  )}
                </Pair>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

type PairProps = { field: FieldKey; isWide: boolean; children: ReactNode };

function Pair({ field, isWide, children }: PairProps) {
  const words = useTranslations("intake.fields");
  return (
    <>
      <th scope="row" className={`${cell} font-semibold`}>
        {words(`${field}.label`)}
      </th>
      <td colSpan={isWide ? 3 : 1} className={cell}>
        {children}
      </td>
    </>
  );
}

/** The paper asks for the field level by level. */
function TechFieldLevels({ code }: { code: string }) {
  const words = useTranslations("intake.picker");
  const labels = pathLabels(techFields, code, useLocale());
  return (
    <ul>
      {labels.map((label, index) => (
        <li key={label}>
          {words("level", { level: index + 1 })}: {label}
        </li>
      ))}
    </ul>
  );
}
