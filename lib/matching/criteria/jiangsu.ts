import { fold } from "@/lib/text/fold";
import { cities, cityOfDivision, divisionName } from "@/lib/taxonomy/divisions";
import type { MatchDemand } from "../demand-text";
import type { Reason } from "../match";

const anyLink = 0.6;
const knownCities: ReadonlySet<string> = new Set(cities.map(({ code }) => code));

/** The English name of the company's city as links are written: “wuxi”, not “Wuxi City”; empty where there is none. */
export function cityWord({ county }: MatchDemand): string {
  const code = cityOfDivision(county ?? "");
  if (!knownCities.has(code)) return "";
  return fold(divisionName(code, "en")).split(" ")[0] ?? "";
}

function isInCity(city: string, links: readonly string[]): boolean {
  return city !== "" && links.some((link) => link.includes(city));
}

/**
 * Whether an institution already works in Jiangsu, and in the company's own city, 0 to 1.
 * @param links its links with Jiangsu, folded
 */
export function jiangsuValue(city: string, links: readonly string[]): number {
  if (links.length === 0) return 0;
  return isInCity(city, links) ? 1 : anyLink;
}

/** Where the institution works in Jiangsu already. */
export function jiangsuReasons(city: string, links: readonly string[]): Reason[] {
  if (links.length === 0) return [{ code: "jiangsu.none", params: {} }];
  return [{ code: isInCity(city, links) ? "jiangsu.sameCity" : "jiangsu.linked", params: {} }];
}
