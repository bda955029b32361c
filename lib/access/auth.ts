import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { baseUrl, env, requiredSetting } from "@/lib/core/env";
import { db } from "@/lib/db/client";
import { passwordLength } from "./password-rule";

/** OWASP ASVS 5.0 appendix C: argon2id with 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const hour = 60 * 60;

/** The hash kept for a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), argon2id);
}

/** Whether a password is the one this hash was kept for. */
export async function isPasswordOf(kept: string, password: string): Promise<boolean> {
  return verify(kept, password.normalize("NFKC"));
}

/** No way of signing in may open a session for a disabled account. */
async function isActive(userId: string): Promise<boolean> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { status: true } });
  return user?.status === "active";
}

function createAuth() {
  const addressHeader = env().CLIENT_ADDRESS_HEADER;
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
        verify: async ({ hash: kept, password }) => isPasswordOf(kept, password),
      },
    },
    session: { expiresIn: 8 * hour, updateAge: hour / 4, cookieCache: { enabled: false } },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await isActive(userId)) && undefined } },
    },
    advanced: {
      useSecureCookies: baseUrl().startsWith("https:"),
      // A header that no proxy overwrites says whatever its sender likes.
      ipAddress:
        addressHeader === undefined
          ? { disableIpTracking: true }
          : { ipAddressHeaders: [addressHeader] },
    },
    logger: { disabled: true },
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
