import { z } from "zod";
import type { Evaluated } from "./evaluated";

const longest = 254;
const address = z.email();

/** Slips of the domains most used by companies here, and what was meant. */
const meantDomains: Readonly<Record<string, string>> = {
  "qq.con": "qq.com",
  "qq.cn": "qq.com",
  "qq.co": "qq.com",
  "163.con": "163.com",
  "163.cm": "163.com",
  "163.cn": "163.com",
  "126.con": "126.com",
  "126.cn": "126.com",
  "sina.con": "sina.com",
  "foxmail.con": "foxmail.com",
  "gmial.com": "gmail.com",
  "gmai.com": "gmail.com",
  "gmail.con": "gmail.com",
  "hotmial.com": "hotmail.com",
  "outlook.con": "outlook.com",
  "aliyun.con": "aliyun.com",
};

/**
 * Reads an e-mail address: full-width characters and stray spaces are mended, the domain is lower-cased; a
 * well-known slip of the domain is refused with the address that was meant.
 */
export function evaluateEmail(typed: string): Evaluated {
  const plain = typed
    .normalize("NFKC")
    .replace(/。/g, ".")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/^mailto:/i, "");
  const at = plain.lastIndexOf("@");
  const value = `${plain.slice(0, at)}@${plain.slice(at + 1).toLowerCase()}`;
  if (at < 1 || value.length > longest || !address.safeParse(value).success) {
    return { ok: false, key: "email" };
  }
  const meant = meantDomains[value.slice(at + 1)];
  if (meant === undefined) return { ok: true, value };
  return { ok: false, key: "emailDomain", suggestion: `${value.slice(0, at)}@${meant}` };
}
