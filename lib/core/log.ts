import { pino, type Logger } from "pino";
import { env } from "./env";

let logger: Logger | undefined;

/** The structured log: one JSON line an event. Log identifiers and codes, never what a person typed. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["*.email", "*.password", "*.contactName", "*.contactPhone"], remove: true },
  });
  return logger;
}

/**
 * What may be logged of an error: its kind, code and place. Its message is left out, because database
 * errors repeat the values they were given.
 */
export function describeError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    at: at.map((line) => line.trim()).slice(0, 8),
  };
}
