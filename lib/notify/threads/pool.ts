import type { Worker } from "node:worker_threads";
import { fromThread, ThreadStartError, ThreadTaskError, type ToThread } from "./protocol";

export type ThreadTask = { name: string; payload: unknown };

export type ThreadPool = {
  /**
   * Does a task in a thread, once one is free.
   * @throws ThreadStartError where threads cannot be started · ThreadTaskError when the task failed or its thread ended
   */
  run: (task: ThreadTask) => Promise<void>;
  /** Tells every thread to stop and ends those that have not within the time given. */
  close: (patienceMs: number) => Promise<void>;
};

type PoolOptions = {
  /** How many threads work at the same time. */
  size: number;
  start: () => Worker;
  /** After this long without work a thread ends and gives its memory back. */
  idleMs: number;
};

type Waiting = ThreadTask & { resolve: () => void; reject: (error: Error) => void };

type Thread = {
  worker: Worker;
  isReady: boolean;
  /** Told to stop: it takes nothing more. */
  isLeaving: boolean;
  task: (Waiting & { number: number }) | null;
  idle: NodeJS.Timeout | null;
  ended: Promise<void>;
};

type Pool = PoolOptions & {
  threads: Set<Thread>;
  queue: Waiting[];
  isClosed: boolean;
  lastNumber: number;
};

/** Threads that are started when there is work for them; one that ends is replaced when there is more. */
export function createPool(options: PoolOptions): ThreadPool {
  const pool: Pool = { ...options, threads: new Set(), queue: [], isClosed: false, lastNumber: 0 };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (pool.isClosed) {
          reject(new ThreadTaskError({ name: "StoppedError" }));
          return;
        }
        pool.queue.push({ ...task, resolve, reject });
        assign(pool);
      }),
    close: (patienceMs) => close(pool, patienceMs),
  };
}

/** Gives waiting tasks to free threads, and starts a thread where none is free. */
function assign(pool: Pool): void {
  while (pool.queue.length > 0) {
    const free = [...pool.threads].find(isFree) ?? startThread(pool);
    const waiting = free === null ? undefined : pool.queue.shift();
    if (free === null || waiting === undefined) return;
    if (free.idle !== null) clearTimeout(free.idle);
    pool.lastNumber += 1;
    free.task = { ...waiting, number: pool.lastNumber };
    const { number, name, payload } = free.task;
    tell(free, { kind: "do", number, name, payload });
  }
}

function isFree({ task, isLeaving }: Thread): boolean {
  return task === null && !isLeaving;
}

function dismiss(thread: Thread): void {
  thread.isLeaving = true;
  tell(thread, { kind: "stop" });
}

function tell(thread: Thread, message: ToThread): void {
  thread.worker.postMessage(message);
}

function startThread(pool: Pool): Thread | null {
  if (pool.threads.size >= pool.size) return null;
  const worker = pool.start();
  let lastError: Error | null = null;
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      lose(pool, thread, lastError);
      resolve();
    });
  });
  const thread: Thread = {
    worker,
    isReady: false,
    isLeaving: false,
    task: null,
    idle: null,
    ended,
  };
  worker.on("error", (error) => {
    lastError = error instanceof Error ? error : new Error("unknown");
  });
  worker.on("message", (message: unknown) => hear(pool, thread, message));
  pool.threads.add(thread);
  return thread;
}

function hear(pool: Pool, thread: Thread, message: unknown): void {
  const said = fromThread.parse(message);
  if (said.kind === "ready") {
    thread.isReady = true;
    return;
  }
  const { task } = thread;
  if (task?.number !== said.number) return;
  thread.task = null;
  thread.idle = setTimeout(() => dismiss(thread), pool.idleMs);
  thread.idle.unref();
  if (said.kind === "done") task.resolve();
  else task.reject(new ThreadTaskError(said));
  assign(pool);
}

/** A thread has ended, by itself or told to: what it was doing has failed, and others may go on. */
function lose(pool: Pool, thread: Thread, cause: Error | null): void {
  pool.threads.delete(thread);
  if (thread.idle !== null) clearTimeout(thread.idle);
  const { task } = thread;
  if (task !== null) {
    const error = thread.isReady
      ? new ThreadTaskError({ name: "ThreadEndedError" })
      : new ThreadStartError("the thread did not start", { cause });
    task.reject(error);
  }
  if (!pool.isClosed) assign(pool);
}

async function close(pool: Pool, patienceMs: number): Promise<void> {
  pool.isClosed = true;
  for (const { reject } of pool.queue.splice(0))
    reject(new ThreadTaskError({ name: "StoppedError" }));
  await Promise.all(
    [...pool.threads].map(async (thread) => {
      dismiss(thread);
      const timer = setTimeout(() => void thread.worker.terminate(), patienceMs);
      await thread.ended;
      clearTimeout(timer);
    }),
  );
}
