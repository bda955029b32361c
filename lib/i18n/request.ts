import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { portalTimeZone } from "@/lib/core/clock";
import { loadMessages } from "./messages";
import { routing } from "./routing";

/** What every request's translations start from: language, words and time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: portalTimeZone };
});
