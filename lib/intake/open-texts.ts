/** The texts of a demand a Hong Kong institution reads before an introduction. */
export const openTexts = [
  "description",
  "existingBase",
  "partnerConditions",
  "partnerWork",
] as const;

export type OpenText = (typeof openTexts)[number];
