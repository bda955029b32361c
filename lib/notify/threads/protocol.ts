import { z } from "zod";

/** What a thread is told: a task to do, or to come to an end after what it is doing. */
export type ToThread =
  { kind: "do"; number: number; name: string; payload: unknown } | { kind: "stop" };

/** What a thread says. The message of an error stays inside: it may repeat what a person typed. */
export const fromThread = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("done"), number: z.number() }),
  z.object({
    kind: z.literal("failed"),
    number: z.number(),
    name: z.string(),
    code: z.string().optional(),
  }),
]);

export type FromThread = z.output<typeof fromThread>;

/** The thread cannot be started here; the work has to be done without it. */
export class ThreadStartError extends Error {
  override readonly name = "ThreadStartError";
}

/** A task that failed in a thread, or whose thread ended in the midst of it. */
export class ThreadTaskError extends Error {
  override readonly name: string;
  readonly code: string | undefined;

  constructor(failure: { name: string; code?: string | undefined }) {
    super(failure.name);
    this.name = failure.name;
    this.code = failure.code;
  }
}
