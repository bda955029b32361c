import { parsePhoneNumberFromString, type PhoneNumber } from "libphonenumber-js/max";
import { cityAreaCodes } from "./divisions";
import type { Evaluated } from "./evaluated";

/** The side a number belongs to; a bare number is never guessed across. */
export type PhoneCountry = "CN" | "HK";

const extension = /(?:-|转|轉|分机|分機|ext\.?|x|#)\s*(\d{1,6})$/i;
const landline = /^(?:\+?86)?\(?0\d{2,3}\)?-?\d{7,8}$/;
const service = /^(?:(?:400|800)\d{7}|95\d{3,6}|12345)$/;

function tidy(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212—]/g, "-")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .trim()
    .replace(/^00(?=86|852|853|886)/, "+");
}

/** Puts the plus before a country code typed without it. */
function withPlus(digits: string): string {
  return /^(?:852\d{8}|853\d{8}|86\d{11})$/.test(digits.replace(/[\s()-]/g, ""))
    ? `+${digits}`
    : digits;
}

/** Cuts an extension, only where a whole landline number stands before it. */
function cutExtension(typed: string): { main: string; ext: string } {
  const found = extension.exec(typed);
  const main = found === null ? typed : typed.slice(0, found.index);
  return found !== null && landline.test(main.replace(/\s/g, ""))
    ? { main, ext: found[1] ?? "" }
    : { main: typed, ext: "" };
}

/** Hong Kong opens number blocks faster than the library learns of them: eight digits are enough. */
function isHongKongNumber(phone: PhoneNumber): boolean {
  return phone.countryCallingCode === "852" && /^[2-9]\d{7}$/.test(phone.nationalNumber);
}

/**
 * Reads one telephone number: mainland mobile, landline with extension, 400/800 and short service numbers,
 * Hong Kong, Macau, Taiwan. Impossible lengths and two numbers in one field are refused.
 * @param country where a number without a country code belongs
 * @returns E.164, with `;ext=801` for an extension; service numbers as plain digits
 */
export function evaluatePhone(typed: string, country: PhoneCountry = "CN"): Evaluated {
  const tidied = tidy(typed);
  if (/\d{5,}[^\d]*[/、,;，；][^\d]*\d{5,}/.test(tidied))
    return { ok: false, key: "phoneTwoNumbers" };
  const digits = tidied.replace(/[\s-]/g, "");
  if (country === "CN" && service.test(digits)) return { ok: true, value: digits };
  const { main, ext } = cutExtension(withPlus(tidied));
  const phone = parsePhoneNumberFromString(main, country);
  const isKnown = phone !== undefined && (phone.isValid() || isHongKongNumber(phone));
  if (!isKnown) return { ok: false, key: "phone" };
  return { ok: true, value: ext === "" ? phone.number : `${phone.number};ext=${ext}` };
}

function groupMainland(national: string): string {
  if (/^1\d{10}$/.test(national)) {
    return `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
  }
  const area = [
    ...cityAreaCodes,
    "010",
    "020",
    "021",
    "022",
    "023",
    "024",
    "027",
    "028",
    "029",
  ].find((code) => `0${national}`.startsWith(code));
  if (area === undefined) return `0${national}`;
  const rest = `0${national}`.slice(area.length);
  return `${area}-${rest.slice(0, -4)} ${rest.slice(-4)}`;
}

/** A stored number as people read it: 138 0013 8000, 025-8336 3000 转 801, +852 2823 4567. */
export function formatPhone(stored: string): string {
  const [number = "", ext] = stored.split(";ext=");
  const tail = ext === undefined ? "" : ` ext ${ext}`;
  if (/^(?:400|800)\d{7}$/.test(number)) {
    return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
  }
  if (number.startsWith("+86")) return groupMainland(number.slice(3)) + tail;
  return (parsePhoneNumberFromString(number)?.formatInternational() ?? number) + tail;
}
