import * as read from "./readers";

/** 3、香港意向合作机构要求. */
export function partnerSection() {
  return {
    partnerConditions: read.longText(),
    partnerWork: read.longText(),
    hasIntendedPartner: read.yesNo(),
    intendedPartners: read.partnerNames(),
    cooperationModes: read.manyOf("cooperationMode"),
  };
}
