import { z } from "zod";
import { wrongField, type AccessErrorKey } from "./issues";
import { evaluatePassword, passwordLength, type PasswordOwner } from "./password-rule";

const limits = { name: 60, email: 254, companyName: 120 };

function fail(field: string, key: AccessErrorKey, params?: Record<string, number>): never {
  throw wrongField(field, key, params === undefined ? {} : { params });
}

function line(field: string, typed: unknown, max: number): string {
  const text = typeof typed === "string" ? typed.normalize("NFC").replace(/\s+/g, " ").trim() : "";
  if (text === "") fail(field, "required");
  if (text.length > max) fail(field, "tooLong", { max });
  return text;
}

/** Reads a person's name. @throws InvalidError where it is empty or too long */
export function readName(typed: unknown): string {
  return line("name", typed, limits.name);
}

/** Reads a company's name. @throws InvalidError where it is empty or too long */
export function readCompanyName(typed: unknown): string {
  return line("companyName", typed, limits.companyName);
}

/** Reads an e-mail address in the one spelling accounts are kept under. @throws InvalidError where it is none */
export function readEmail(typed: unknown): string {
  // Chinese keyboards type full-width letters and signs.
  const email = line("email", typed, limits.email).normalize("NFKC").toLowerCase();
  if (!z.email().safeParse(email).success) fail("email", "emailInvalid");
  return email;
}

/** Reads a new password. @throws InvalidError where it is too short, too common or names its owner */
export function readNewPassword(typed: unknown, owner: PasswordOwner): string {
  const password = typeof typed === "string" ? typed : "";
  const unusable = evaluatePassword(password, owner);
  if (unusable !== null) throw wrongField("password", unusable, { params: passwordLength });
  return password;
}

/** Sees to it that the person agreed. @throws InvalidError where not */
export function readConsent(hasConsented: boolean): true {
  if (!hasConsented) throw wrongField("consent", "consentMissing");
  return true;
}
