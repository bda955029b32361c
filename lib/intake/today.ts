import { portalTimeZone } from "@/lib/core/clock";

const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: portalTimeZone });

/** The calendar day of a moment in the portal's zone, YYYY-MM-DD. */
export function portalDay(moment: Date): string {
  return dayFormat.format(moment);
}
