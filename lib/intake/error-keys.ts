/** Everything that can be wrong with a field of 附件2; worded in messages/<locale>/intake.json under `errors`. */
export const errorKeys = [
  "required",
  "tooLong",
  "notAChoice",
  "money",
  "integer",
  "moreThanEmployees",
  "moreThanTotal",
  "usccChecksum",
  "usccLength",
  "usccAlphabet",
  "usccOldRegistration",
  "usccOrganisationCode",
  "usccOtherCompany",
  "phone",
  "phoneTwoNumbers",
  "email",
  "emailDomain",
  "url",
  "date",
  "dateInFuture",
  "dateTooEarly",
] as const;

export type ErrorKey = (typeof errorKeys)[number];

/** Whether the key has words of its own. */
export function isErrorKey(key: string): key is ErrorKey {
  return (errorKeys as readonly string[]).includes(key);
}
