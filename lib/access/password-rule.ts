import { commonPasswordWords, keyboardRuns } from "./common-passwords";
import type { AccessErrorKey } from "./issues";

/** Characters; longer than ASVS 6.2.1 asks, and no rule about which. */
export const passwordLength = { min: 12, max: 128 };

/** A password must leave so many characters of its own once all that is common is taken out of it. */
const ownCharactersMin = 5;

/** The shortest piece of a run worth taking out. */
const runMin = 4;

/** The portal's names, the first thing somebody guesses here. */
const portalNames = ["苏港科技对接", "蘇港科技對接", "techmatch", "jiangsuhongkong", "sugangkeji"];

const lookalikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function withoutLookalikes(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign);
}

/** Leaves letters, digits and pictures, which are characters of their own. */
function withoutSigns(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}]/gu, "");
}

/** What an attacker would try of the account itself: its e-mail address, its company's name. */
export type PasswordOwner = { email: string; companyName?: string };

/**
 * Why a password cannot be used, or null where it can. Length is counted in characters; there is no rule about
 * kinds of characters (ASVS 6.2.5).
 */
export function evaluatePassword(password: string, owner: PasswordOwner): AccessErrorKey | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < passwordLength.min) return "passwordTooShort";
  if (length > passwordLength.max) return "passwordTooLong";
  const folded = withoutSigns(fold(password));
  if (namesOneOf(folded, portalNames)) return "passwordNamesPortal";
  if (namesOneOf(folded, namesOf(owner))) return "passwordNamesOwner";
  return isCommon(fold(password)) ? "passwordCommon" : null;
}

function namesOneOf(folded: string, names: readonly string[]): boolean {
  return names.some((name) => folded.includes(name));
}

/** The local part of the address, and the company's name with and without its legal form and place. */
function namesOf({ email, companyName = "" }: { email: string; companyName?: string }): string[] {
  const mailbox = withoutSigns(fold(email.split("@")[0] ?? ""));
  const company = withoutSigns(fold(companyName));
  const core = company
    .replace(/(?:股份|集团|責任|责任|有限|公司|coltd|limited|ltd|inc)+$/u, "")
    .replace(/^(?:江苏|江蘇)?(?:省)?(?:\p{Script=Han}{2,3}市)?/u, "");
  return [
    ...(mailbox.length >= 4 ? [mailbox] : []),
    ...[company, core].filter((name) => name.length >= minNameLength(name)),
  ];
}

/** A Chinese character says about as much as two or three letters. */
function minNameLength(name: string): number {
  return /^\p{Script=Han}/u.test(name) ? 3 : 5;
}

/** Whether nothing of its own is left: common words, runs and repeats of any of its spellings are taken out. */
function isCommon(folded: string): boolean {
  const spellings = [folded, withoutLookalikes(folded), withoutSigns(folded)];
  return spellings.some((spelling) => countOwn(takeOutCommon(spelling)) < ownCharactersMin);
}

const wordsByLength = [...commonPasswordWords].sort((a, b) => b.length - a.length);

function takeOutCommon(text: string): string {
  const withoutRuns = takeOutRuns(text);
  const withoutWords = wordsByLength.reduce(
    (rest, word) => rest.replaceAll(word, " "),
    withoutRuns,
  );
  return withoutWords.replace(/[\p{P}\s$+<=>^`|~]|\p{N}{1,4}(?=$|[^\p{N}])/gu, "");
}

/** Takes out pieces that follow the keyboard, the alphabet or the digits, forwards or backwards. */
function takeOutRuns(text: string): string {
  const both = keyboardRuns.flatMap((run) => [run, [...run].reverse().join("")]);
  let rest = "";
  for (let at = 0; at < text.length;) {
    const length = runLengthAt(text, at, both);
    if (length < runMin) rest += text[at] ?? "";
    at += length < runMin ? 1 : length;
  }
  return rest;
}

function runLengthAt(text: string, at: number, runs: readonly string[]): number {
  let length = 1;
  while (at + length < text.length) {
    const piece = text.slice(at, at + length + 1);
    if (!runs.some((run) => run.includes(piece))) break;
    length += 1;
  }
  return length;
}

/** How much is left: a character, or a block of two to four, that comes again counts once. */
function countOwn(text: string): number {
  const once = text.replace(/(.{2,})\1+/gu, "$1").replace(/(.)\1+/gu, "$1");
  return new Set(once).size < 3 ? new Set(once).size : [...once].length;
}
