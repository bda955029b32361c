import * as read from "./readers";

/** 2、企业技术需求信息. */
export function demandSection() {
  return {
    title: read.text(),
    techField: read.techField(),
    plannedInvestment: read.money(),
    totalInvestment: read.money(),
    categories: read.manyOf("demandCategory"),
    description: read.longText(),
    existingBase: read.longText(),
  };
}
