import { cities } from "@/lib/taxonomy/divisions";
import { wrongField } from "./issues";
import { roles, type Role } from "./permissions";

/** What an invited account will act for, as typed by the administrator. */
export type InvitationTarget =
  | { role: "admin" }
  /** A reviewer of the province has no city. */
  | { role: "reviewer"; divisionCode: string | null }
  | { role: "institution"; institutionId: string }
  | { role: "company"; uscc: string };

function text(typed: unknown): string {
  return typeof typed === "string" ? typed.trim() : "";
}

/**
 * Reads for which role, and for which city, institution or company, a person is invited.
 * @throws InvalidError naming the field that is missing or unknown
 */
export function readInvitationTarget(form: {
  role: unknown;
  divisionCode: unknown;
  institutionId: unknown;
  uscc: unknown;
}): InvitationTarget {
  const role = readRole(form.role);
  switch (role) {
    case "admin":
      return { role };
    case "reviewer":
      return { role, divisionCode: readCity(form.divisionCode) };
    case "institution": {
      const institutionId = text(form.institutionId);
      if (institutionId === "") throw wrongField("institutionId", "required");
      return { role, institutionId };
    }
    case "company": {
      const uscc = text(form.uscc);
      if (uscc === "") throw wrongField("uscc", "required");
      return { role, uscc };
    }
  }
}

function readRole(typed: unknown): Role {
  const role = roles.find((known) => known === typed);
  if (role === undefined) throw wrongField("role", text(typed) === "" ? "required" : "roleUnknown");
  return role;
}

function readCity(typed: unknown): string | null {
  const code = text(typed);
  if (code === "") return null;
  if (!cities.some((city) => city.code === code))
    throw wrongField("divisionCode", "divisionUnknown");
  return code;
}
