import { fold } from "@/lib/text/fold";
import { cityOfDivision, divisionName } from "@/lib/taxonomy/divisions";
import type { IndexedInstitution } from "../institution-index";
import type { Query } from "../query";
import type { Judgement } from "./judgement";

const anyLink = 0.6;

/** The English name of a city as links are written: “Wuxi”, not “Wuxi City”. */
function cityWord(county: string | null | undefined): string {
  if (county === null || county === undefined || county === "") return "";
  const city = cityOfDivision(county);
  return city === null ? "" : (fold(divisionName(city, "en")).split(" ")[0] ?? "");
}

/** Whether the institution already works in Jiangsu, and in the company's own city. */
export function judgeJiangsu(query: Query, { record }: IndexedInstitution): Judgement {
  if (record.jiangsu_links.length === 0) {
    return { value: 0, reasons: [{ code: "jiangsu.none", params: {} }] };
  }
  const city = cityWord(query.demand.county);
  const isSameCity = city !== "" && record.jiangsu_links.some((link) => fold(link).includes(city));
  return {
    value: isSameCity ? 1 : anyLink,
    reasons: [{ code: isSameCity ? "jiangsu.sameCity" : "jiangsu.linked", params: {} }],
  };
}
