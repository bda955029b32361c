import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { baseUrl, requiredSetting } from "@/lib/core/env";
import { db } from "@/lib/db/client";

/** OWASP ASVS 5.0 appendix C: argon2id with 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Characters; longer than ASVS 6.2.1 asks, and no rule about which. */
export const passwordLength = { min: 12, max: 128 };

const hour = 60 * 60;

/** The hash kept for a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), argon2id);
}

function createAuth() {
  return betterAuth({
    database: prismaAdapter(db(), { provider: "postgresql", transaction: true }),
    secret: requiredSetting("AUTH_SECRET"),
    baseURL: baseUrl(),
    trustedOrigins: [new URL(baseUrl()).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: async ({ hash: kept, password }) => verify(kept, password.normalize("NFKC")),
      },
    },
    session: { expiresIn: 8 * hour, updateAge: hour / 4, cookieCache: { enabled: false } },
    advanced: { useSecureCookies: baseUrl().startsWith("https:") },
    telemetry: { enabled: false },
    plugins: [nextCookies()],
  });
}

let instance: ReturnType<typeof createAuth> | undefined;

/** The account library, set up once; its HTTP handler is not mounted, only actions call it. */
export function auth(): ReturnType<typeof createAuth> {
  instance ??= createAuth();
  return instance;
}
