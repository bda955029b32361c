import { z } from "zod";
import { evaluateUscc } from "@/lib/taxonomy/uscc";
import * as read from "./readers";

/** What the checks of a form depend on beside the form itself. */
export type FormContext = {
  /** The present day in the portal's zone, YYYY-MM-DD. */
  today: string;
  /** The company says its licence shows this code although the check character does not fit. */
  isUsccOverridden: boolean;
};

/** 1、企业基本信息. The credit code follows GB 32100-2015. */
export function companySection({ today, isUsccOverridden }: FormContext) {
  return {
    companyName: read.text(),
    uscc: z.unknown().transform((value, ctx): string => {
      const typed = typeof value === "string" ? value : "";
      if (typed.trim() === "") return read.fail(ctx, { key: "required" });
      const found = evaluateUscc(typed, { isOverridden: isUsccOverridden });
      return found.ok ? found.code : read.fail(ctx, found);
    }),
    foundedOn: read.date(today),
    enterpriseType: read.oneOf("enterpriseType"),
    industry: read.industry(),
    mainBusiness: read.longText(),
    mainProducts: read.longText(),
    isHighTech: read.yesNo(),
    revenueLastYear: read.money(),
    inHighTechZone: read.yesNo(),
    highTechZone: read.zoneName(),
    employees: read.integer(),
    rdEmployees: read.integer(),
    address: read.text(),
    county: read.division(),
    contactName: read.text(),
    contactPhone: read.phone(),
    email: read.email(),
    website: read.webAddress(),
    profile: read.longText(),
  };
}
