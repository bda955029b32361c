import { createTranslator } from "use-intl/core";
import { portalTimeZone } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locales";
import en from "@/messages/en/notify.json";
import zhHans from "@/messages/zh-Hans/notify.json";
import zhHant from "@/messages/zh-Hant/notify.json";
import type { MailKind, MailParams } from "./mail-kinds";

const wordsOf = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

export type Letter = { subject: string; text: string };

/** The subject and plain text of a mail in one language, signed with the portal's name. */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  locale: Locale,
  params: MailParams[Kind],
): Letter {
  return write(kind, locale, params);
}

function write(kind: MailKind, locale: Locale, params: Readonly<Record<string, string>>): Letter {
  const words = createTranslator({
    locale,
    messages: wordsOf[locale],
    timeZone: portalTimeZone,
  });
  return {
    subject: words(`mail.${kind}.subject`, params),
    text: `${words(`mail.${kind}.text`, params)}\n\n${words("signature")}\n`,
  };
}
