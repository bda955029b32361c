import "server-only";
import { APIError } from "better-auth/api";
import { DomainError, type InvalidError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { recordAudit } from "../audit";
import { auth } from "../auth";
import { wrongField } from "../issues";
import { readEmail } from "../person-fields";
import type { Role } from "../permissions";
import { countAttempt, forgiveAttempt } from "../queries/count-attempt";
import { readAll } from "../read-all";

/**
 * Signs a person in: opens a session and sets its cookie on the answer. An unknown address, a wrong password
 * and an account without one take the same time and get the same answer.
 * @param input.network the caller's network, null where the operator named no trusted header
 * @throws InvalidError `wrongCredentials`, or `accountDisabled` to whoever knows the password; DomainError
 * `tooMany` past the limits of the account or the network
 */
export async function signIn(input: {
  email: unknown;
  password: unknown;
  network: string | null;
  headers: Headers;
}): Promise<{ role: Role }> {
  const { network, headers } = input;
  const { email, password } = readAll({
    email: () => readEmail(input.email),
    password: () => readPassword(input.password),
  });
  await countSignIn(email, network);
  try {
    await auth().api.signInEmail({ body: { email, password }, headers });
  } catch (error) {
    throw await refuseSignIn(email, error);
  }
  await forgiveAttempt("signInAccount", email);
  if (network !== null) await forgiveAttempt("signInNetwork", network);
  return recordStart(email);
}

function readPassword(typed: unknown): string {
  if (typeof typed !== "string" || typed === "") throw wrongField("password", "required");
  return typed;
}

async function countSignIn(email: string, network: string | null): Promise<void> {
  const isWithinNetwork = network === null || (await countAttempt("signInNetwork", network));
  if (!isWithinNetwork || !(await countAttempt("signInAccount", email))) {
    throw new DomainError("tooMany", ["signInAttempts"]);
  }
}

async function refuseSignIn(email: string, error: unknown): Promise<InvalidError> {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  // The password was right, but no session may be opened (see the hook in auth.ts).
  const isDisabled = error.body?.code === "FAILED_TO_CREATE_SESSION";
  const reason = isDisabled ? "accountDisabled" : "wrongCredentials";
  const user = await db().user.findUnique({ where: { email }, select: { id: true } });
  await recordAudit(db(), null, {
    action: "session.start",
    subjectType: "account",
    subjectId: user?.id ?? "unknown",
    outcome: "refused",
    detail: { reason },
  });
  return wrongField(isDisabled ? "email" : "password", reason);
}

const viewerFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  companyId: true,
  institutionId: true,
  divisionCode: true,
} as const;

async function recordStart(email: string): Promise<{ role: Role }> {
  const user = await db().user.findUniqueOrThrow({ where: { email }, select: viewerFields });
  await recordAudit(db(), user, {
    action: "session.start",
    subjectType: "account",
    subjectId: user.id,
  });
  return { role: user.role };
}
