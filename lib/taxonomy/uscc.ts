/** The 31 characters of GB 32100-2015; a character's value is its place. I, O, S, V and Z are not in it. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What people type for the characters the alphabet lacks. */
const lookAlikes: Readonly<Record<string, string>> = { O: "0", I: "1", Z: "2", S: "5" };

/**
 * A typed code without what surrounds it on paper and in files: label, spaces, dashes, dots, zero-width
 * characters, full-width and lower-case letters.
 */
export function normaliseUscc(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(
      /^[^0-9A-Za-z]*(?:统一社会信用代码|統一社會信用代碼|社会统一信用代码)?[^0-9A-Za-z]*/,
      "",
    )
    .replace(/[\s\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212·._]/g, "")
    .toUpperCase();
}

/** The check character of the first 17 (GB 32100-2015): a remainder of 0 gives "0". */
function checkCharacter(code: string): string {
  const sum = weights.reduce(
    (total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ""),
    0,
  );
  return alphabet[(31 - (sum % 31)) % 31] ?? "";
}

/** The check character of the organisation code in places 9–17 (GB 11714-1997). */
function organisationCheck(code: string): string {
  const body = code.slice(8, 16);
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(body[i] ?? "", 36),
    0,
  );
  const value = 11 - (sum % 11);
  return value === 10 ? "X" : value === 11 ? "0" : String(value);
}

function passesBoth(code: string): boolean {
  return (
    shape.test(code) && checkCharacter(code) === code[17] && organisationCheck(code) === code[16]
  );
}

export type UsccEvaluation =
  | {
      ok: true;
      code: string;
      warnings: ("organisationCheck" | "checksumOverridden" | "outsideJiangsu")[];
    }
  | {
      ok: false;
      key:
        | "usccOldRegistration"
        | "usccOrganisationCode"
        | "usccLength"
        | "usccAlphabet"
        | "usccChecksum";
      params?: { length: number };
      suggestion?: string;
    };

function explainShape(code: string): UsccEvaluation {
  if (/^\d{15}$/.test(code)) return { ok: false, key: "usccOldRegistration" };
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) return { ok: false, key: "usccOrganisationCode" };
  if (code.length !== 18) return { ok: false, key: "usccLength", params: { length: code.length } };
  const mended = code.replace(/[OIZS]/g, (char) => lookAlikes[char] ?? char);
  return mended !== code && passesBoth(mended)
    ? { ok: false, key: "usccAlphabet", suggestion: mended }
    : { ok: false, key: "usccAlphabet" };
}

/**
 * Checks a unified social credit code. A wrong 18th character is refused unless the person says the licence
 * shows it so, because real codes like that exist; a wrong 17th alone is a warning.
 * @param isOverridden the person has checked the code against the licence
 */
export function evaluateUscc(
  typed: string,
  { isOverridden }: { isOverridden: boolean },
): UsccEvaluation {
  const code = normaliseUscc(typed);
  if (!shape.test(code)) return explainShape(code);
  const hasCheck = checkCharacter(code) === code[17];
  if (!hasCheck && !isOverridden) return { ok: false, key: "usccChecksum" };
  return {
    ok: true,
    code,
    warnings: [
      ...(hasCheck ? [] : (["checksumOverridden"] as const)),
      ...(organisationCheck(code) === code[16] ? [] : (["organisationCheck"] as const)),
      ...(code.slice(2, 4) === "32" ? [] : (["outsideJiangsu"] as const)),
    ],
  };
}

/** A code in the groups of the licence, 91 320700 70404786X B. */
export function formatUscc(code: string): string {
  return [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)].join(" ");
}
