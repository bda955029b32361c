import { portalTimeZone } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locales";

type Formats = Readonly<Record<Locale, Intl.DateTimeFormat>>;

function formatsOf(parts: Intl.DateTimeFormatOptions): Formats {
  const options = { ...parts, timeZone: portalTimeZone };
  return {
    "zh-Hans": new Intl.DateTimeFormat("zh-CN", options),
    "zh-Hant": new Intl.DateTimeFormat("zh-HK", options),
    // Day before month, as English is written in Hong Kong.
    en: new Intl.DateTimeFormat("en-GB", options),
  };
}

const day: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };
const days = formatsOf(day);
const minutes = formatsOf({ ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** A day as the reader writes it: 2026年11月20日, 20 November 2026. */
export function formatDate(date: Date, locale: Locale): string {
  return days[locale].format(date);
}

/** A day and minute in the portal's time zone. */
export function formatDateTime(date: Date, locale: Locale): string {
  return minutes[locale].format(date);
}
