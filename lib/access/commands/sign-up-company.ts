import "server-only";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locales";
import type { Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/transaction";
import { queueMail } from "@/lib/notify/queue-mail";
import { evaluateUscc } from "@/lib/taxonomy/uscc";
import { recordAudit } from "../audit";
import { hashPassword } from "../auth";
import { wrongField } from "../issues";
import { pageLink } from "../mail-links";
import { createAccount } from "../new-account";
import {
  readCompanyName,
  readConsent,
  readEmail,
  readName,
  readNewPassword,
} from "../person-fields";
import { countAttempt } from "../queries/count-attempt";
import { readAll } from "../read-all";
import { runOnce } from "../run-once";
import { evenAnswerMs, takingAtLeast } from "../taking-at-least";
import { visitor } from "../visitor";

type SignUpInput = {
  key: string;
  companyName: unknown;
  uscc: unknown;
  /** The person has checked a code with an unusual check character against the licence. */
  isUsccConfirmed: boolean;
  name: unknown;
  email: unknown;
  password: unknown;
  hasConsented: boolean;
  locale: Locale;
  network: string | null;
};

/**
 * Opens the first account of a company, and the company, not yet verified. Where the address already has an
 * account nothing is opened and its owner is told by mail; answer and time are the same.
 * @throws InvalidError for a wrong field, also `usccTaken` for a company already registered; DomainError
 * `tooMany` past the limits of address or network
 */
export async function signUpCompany(input: SignUpInput): Promise<{ received: true }> {
  const request = readRequest(input);
  await countSignUp(request.email, input.network);
  return takingAtLeast(evenAnswerMs, async () => {
    // Hashed in every case, since this takes the most time.
    const hash = await hashPassword(request.password);
    try {
      return await openAccount(input, request, hash);
    } catch (error) {
      // Somebody signed up with the same code or address in this very moment: now it is found.
      if (isUniqueViolation(error)) return openAccount(input, request, hash);
      throw error;
    }
  });
}

type Request = ReturnType<typeof readRequest>;

function readRequest(input: SignUpInput) {
  const owner = { email: text(input.email), companyName: text(input.companyName) };
  const { code, ...request } = readAll({
    companyName: () => readCompanyName(input.companyName),
    code: () => readUscc(input),
    name: () => readName(input.name),
    email: () => readEmail(input.email),
    password: () => readNewPassword(input.password, owner),
    consent: () => readConsent(input.hasConsented),
  });
  return { ...request, ...code };
}

function text(typed: unknown): string {
  return typeof typed === "string" ? typed : "";
}

function readUscc(input: Pick<SignUpInput, "uscc" | "isUsccConfirmed">) {
  const typed = typeof input.uscc === "string" ? input.uscc : "";
  if (typed.trim() === "") throw wrongField("uscc", "required");
  const found = evaluateUscc(typed, { isOverridden: input.isUsccConfirmed });
  if (!found.ok) {
    const { key, params, suggestion } = found;
    throw wrongField("uscc", key, { params, suggestion });
  }
  return { uscc: found.code, isOverridden: found.warnings.includes("checksumOverridden") };
}

async function countSignUp(email: string, network: string | null): Promise<void> {
  const isWithinNetwork = network === null || (await countAttempt("signUpNetwork", network));
  if (!isWithinNetwork || !(await countAttempt("signUpAccount", email))) {
    throw new DomainError("tooMany", ["signUpAttempts"]);
  }
}

async function openAccount(input: SignUpInput, request: Request, hash: string) {
  const { key, locale } = input;
  return runOnce(
    visitor(request.email, request.uscc),
    { key, command: "account.signUp" },
    async (tx) => {
      const company = await tx.company.findUnique({
        where: { uscc: request.uscc },
        select: { id: true },
      });
      if (company !== null) throw wrongField("uscc", "usccTaken");
      const known = await tx.user.findUnique({
        where: { email: request.email },
        select: { name: true },
      });
      if (known === null) await writeAccount(tx, { ...request, hash }, locale);
      else await tellOwner(tx, { email: request.email, name: known.name }, locale);
      return { received: true as const };
    },
  );
}

async function writeAccount(
  tx: Transaction,
  request: Request & { hash: string },
  locale: Locale,
): Promise<void> {
  const { companyName, uscc, isOverridden, name, email, hash } = request;
  const companyId = newId();
  await tx.company.create({
    data: { id: companyId, name: companyName, uscc, usccChecksumOverridden: isOverridden },
  });
  const userId = await createAccount(tx, {
    name,
    email,
    role: "company",
    hash,
    emailVerified: false,
    companyId,
  });
  await recordAudit(
    tx,
    {
      id: userId,
      name,
      email,
      role: "company",
      companyId,
      institutionId: null,
      divisionCode: null,
    },
    { action: "account.signUp", subjectType: "company", subjectId: companyId, detail: { userId } },
  );
  await queueMail(tx, {
    kind: "signUpWelcome",
    locale,
    to: email,
    params: { name, company: companyName, link: pageLink(locale, "/sign-in") },
  });
}

async function tellOwner(
  tx: Transaction,
  owner: { email: string; name: string },
  locale: Locale,
): Promise<void> {
  await queueMail(tx, {
    kind: "signUpKnown",
    locale,
    to: owner.email,
    params: {
      name: owner.name,
      signInLink: pageLink(locale, "/sign-in"),
      resetLink: pageLink(locale, "/forgot"),
    },
  });
}
