import type { DirectoryUnit } from "@/lib/directory/unit";
import type { MatchDemand } from "../demand-text";
import { phrasesOf } from "../unit-reading";

/** Enough for what a unit or a demand is about; models read no more than a few pages. */
const lengthMax = 2_000;

/** The fields that say what is needed, and nothing of the company. */
const askedFields = ["title", "description", "partnerWork", "partnerConditions"] as const;

const emailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Seven digits and more, as telephone numbers are written. */
const longNumber = /\+?\d(?:[ ()-]?\d){6,}/g;
const legalForm = /(?:股份|集团|集團|有限|责任|責任|公司)+$/;
const shortNameMin = 4;

/** The name as registered, and without its legal form; the longer one first. */
function namesOf(companyName: string): string[] {
  const name = companyName.trim();
  const short = name.replace(legalForm, "");
  return [name, short].filter((each, place) => each.length >= (place === 0 ? 1 : shortNameMin));
}

/** What a unit can do, as one text. */
export function unitText(unit: DirectoryUnit): string {
  return phrasesOf(unit).join("\n").slice(0, lengthMax);
}

/**
 * What a demand asks for, as one text that may leave the portal: without the company's name, e-mail addresses
 * and telephone numbers somebody may have written into it.
 */
export function demandText(demand: MatchDemand, companyName: string): string {
  const names = namesOf(companyName);
  const texts = askedFields.map((field) => {
    const text = (demand[field] ?? "").replace(emailAddress, " ").replace(longNumber, " ");
    return names.reduce((rest, name) => rest.replaceAll(name, " "), text).trim();
  });
  return texts
    .filter((text) => text !== "")
    .join("\n")
    .slice(0, lengthMax);
}
