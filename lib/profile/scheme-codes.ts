/** How a Jiangsu–Hong Kong project could use a scheme, best first. */
export const coFundingFits = [
  "direct",
  "via-hk-partner",
  "hk-entity",
  "platform",
  "context",
] as const;

/** What a project would use a scheme for. */
export const schemePurposes = [
  "joint-rd",
  "contract-rd",
  "tech-transfer",
  "pilot",
  "startup",
  "talent",
  "hk-landing",
  "infrastructure",
] as const;

/** What a scheme is for; `all` stands for every field. */
export const schemeFields = [
  "all",
  "life-health",
  "ai-data",
  "ict",
  "robotics",
  "advanced-manufacturing",
  "new-materials",
  "new-energy",
  "green",
  "smart-city",
  "fintech",
  "textiles",
  "logistics",
] as const;

/** Who can apply; `unstated` where the documents are silent. */
export const schemeApplicants = [
  "university",
  "rd-body",
  "hk-company",
  "start-up",
  "company",
  "individual",
  "fund",
  "school",
  "unstated",
] as const;

export const schemeStatuses = ["running", "announced", "trial", "unknown", "closed"] as const;

export type CoFundingFit = (typeof coFundingFits)[number];
export type SchemePurpose = (typeof schemePurposes)[number];
export type SchemeField = (typeof schemeFields)[number];
export type SchemeApplicant = (typeof schemeApplicants)[number];
export type SchemeStatus = (typeof schemeStatuses)[number];
