import { z } from "zod";

const flag = z.enum(["on", "off"], { error: "on or off" }).transform((value) => value === "on");

const secret = z.string().min(32, { error: "at least 32 characters, the same on every instance" });

const dataKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, { error: "32 random bytes in base64 (openssl rand -base64 32)" });

const postgresUrl = z.string().regex(/^postgres(?:ql)?:\/\/[^/]+\/[^/]+$/, {
  error: "an address like postgresql://user:password@host:5432/name",
});

const serviceUrl = z
  .url({
    protocol: /^https?$/,
    error: "an address like http://localhost:11434/v1",
    abort: true,
  })
  .refine((value) => new URL(value).username === "" && !/[?#]/.test(value), {
    error: "an address without a user, a question mark or a hash; a key goes into EMBEDDING_KEY",
  });

/** Every setting of the portal: its form, its default, and what to say when it is wrong. */
const schema = z
  .object({
    PORT: z.coerce
      .number({ error: "a port number from 1 to 65535" })
      .int({ error: "a port number from 1 to 65535" })
      .min(1, { error: "a port number from 1 to 65535" })
      .max(65_535, { error: "a port number from 1 to 65535" })
      .default(3000),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "the public address, like https://match.example.cn" })
      .optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_POOL: z.coerce
      .number({ error: "how many connections, from 2 to 100" })
      .int({ error: "how many connections, from 2 to 100" })
      .min(2, { error: "how many connections, from 2 to 100" })
      .max(100, { error: "how many connections, from 2 to 100" })
      .default(10),
    DATA_DIR: z.string().min(1).default(".data"),
    AUTH_SECRET: secret.optional(),
    DATA_KEY: dataKey.optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "an address like smtps://user:password@host:465" })
      .optional(),
    MAIL_FROM: z.string().min(3).default("no-reply@localhost"),
    JOBS: flag.default(true),
    CLIENT_ADDRESS_HEADER: z
      .string()
      .regex(/^[a-z-]+$/, {
        error: "the lower-case name of the header your proxy sets, like x-real-ip",
      })
      .optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
        error: "fatal, error, warn, info, debug or silent",
      })
      .default("info"),
    /** Off without an address. The texts of demands go there, without contacts and the company's name. */
    EMBEDDING_URL: serviceUrl.optional(),
    EMBEDDING_MODEL: z
      .string()
      .max(100, { error: "the name of the model, at most 100 characters" })
      .optional(),
    EMBEDDING_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, { error: "the key of the service, without spaces" })
      .optional(),
  })
  .superRefine(({ EMBEDDING_URL, EMBEDDING_MODEL }, context) => {
    if (EMBEDDING_URL === undefined || EMBEDDING_MODEL !== undefined) return;
    context.addIssue({
      code: "custom",
      path: ["EMBEDDING_MODEL"],
      message: "the name of the model at EMBEDDING_URL",
    });
  });

export type Env = z.output<typeof schema>;

/** A wrong setting, said in one sentence with the variable's name and what it should be. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * Reads the settings from a set of variables; empty ones count as absent.
 * @throws EnvError naming each wrong variable and what it should be, never its value
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(
    (issue) => `${issue.path.join(".")} should be ${issue.message}`,
  );
  throw new EnvError(`Wrong configuration: ${wrong.join("; ")}.`);
}

let current: Env | undefined;

/** The settings of this process, read once; the only reader of `process.env` in lib. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** Adds what the start command found out (database address, secrets) to the settings of this process. */
export function provideSettings(found: Partial<Env>): void {
  current = { ...env(), ...found };
}

/** The public address without a trailing slash; links in mails and the origin check rest on it. */
export function baseUrl(): string {
  const { PUBLIC_URL, PORT } = env();
  return (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** A setting that the start command fills in when the operator gave none. */
export function requiredSetting(name: "DATABASE_URL" | "AUTH_SECRET" | "DATA_KEY"): string {
  const value = env()[name];
  if (value === undefined) {
    throw new EnvError(`${name} is not set; start the portal with npm start or npm run dev.`);
  }
  return value;
}
