import { InvalidError } from "@/lib/core/errors";

/** What can be wrong with a field of the account pages; the words stand in `access.error`. */
export const accessErrorKeys = [
  "required",
  "tooLong",
  "emailInvalid",
  "emailTaken",
  "wrongCredentials",
  "accountDisabled",
  "wrongPassword",
  "passwordTooShort",
  "passwordTooLong",
  "passwordCommon",
  "passwordNamesPortal",
  "passwordNamesOwner",
  "passwordSame",
  "consentMissing",
  "usccOldRegistration",
  "usccOrganisationCode",
  "usccLength",
  "usccAlphabet",
  "usccChecksum",
  "usccTaken",
  "companyUnknown",
  "institutionUnknown",
  "divisionUnknown",
  "roleUnknown",
] as const;

export type AccessErrorKey = (typeof accessErrorKeys)[number];

/** Whether an issue's key belongs to the account pages, so that its words can be found. */
export function isAccessErrorKey(key: string): key is AccessErrorKey {
  return accessErrorKeys.some((known) => known === key);
}

/** Why a whole request was refused, beyond its code; the words stand in `access.refusal`. */
export const accessRefusals = [
  "signInAttempts",
  "resetAttempts",
  "signUpAttempts",
  "linkUnknown",
  "linkUsed",
  "linkExpired",
  "ownAccount",
] as const;

export type AccessRefusal = (typeof accessRefusals)[number];

/** Whether a refusal's reason has words of its own. */
export function isAccessRefusal(reason: string): reason is AccessRefusal {
  return accessRefusals.some((known) => known === reason);
}

/** A refusal of one field of the account pages. */
export function wrongField(
  field: string,
  key: AccessErrorKey,
  more: { params?: Record<string, string | number>; suggestion?: string } = {},
): InvalidError {
  return new InvalidError([{ field, key, ...more }]);
}
