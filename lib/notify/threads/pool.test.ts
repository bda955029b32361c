import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { createPool, type ThreadPool } from "./pool";

/** A thread that does what the name of its task says; the real one does jobs instead. */
const script = `
  const { parentPort, threadId } = require("node:worker_threads");
  let stopping = false;
  parentPort.on("message", async ({ kind, number, name, payload }) => {
    if (kind === "stop") { stopping = true; if (name !== "deaf") parentPort.close(); return; }
    if (name === "crash") process.exit(3);
    if (name === "fail") return parentPort.postMessage({ kind: "failed", number, name: "DomainError", code: "stale" });
    if (name === "hang") { setInterval(() => {}, 1000); parentPort.ref(); for (;;); }
    if (name === "count") { const a = new Int32Array(payload); const now = Atomics.add(a, 0, 1) + 1;
      if (now > Atomics.load(a, 1)) Atomics.store(a, 1, now);
      await new Promise((resolve) => setTimeout(resolve, 60)); Atomics.sub(a, 0, 1); }
    if (name === "id") Atomics.store(new Int32Array(payload), 0, threadId);
    parentPort.postMessage({ kind: "done", number });
  });
  parentPort.postMessage({ kind: "ready" });
`;

let pool: ThreadPool | null = null;

function poolOf(size: number, idleMs = 60_000, source = script): ThreadPool {
  pool = createPool({ size, idleMs, start: () => new Worker(source, { eval: true }) });
  return pool;
}

afterEach(async () => {
  await pool?.close(100);
  pool = null;
});

async function threadOf(of: ThreadPool): Promise<number> {
  const shared = new SharedArrayBuffer(4);
  await of.run({ name: "id", payload: shared });
  return new Int32Array(shared)[0] ?? 0;
}

describe("a pool of threads", () => {
  it("does as many tasks at once as it has threads, and the others after", async () => {
    const shared = new SharedArrayBuffer(8);
    const threads = poolOf(2);
    await Promise.all(
      Array.from({ length: 7 }, () => threads.run({ name: "count", payload: shared })),
    );
    expect([...new Int32Array(shared)]).toEqual([0, 2]);
  });

  it("keeps a thread for the next task", async () => {
    const threads = poolOf(2);
    expect(await threadOf(threads)).toBe(await threadOf(threads));
  });

  it("lets a thread go that has had no work, and starts another when there is some", async () => {
    const threads = poolOf(1, 20);
    const first = await threadOf(threads);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await threadOf(threads)).not.toBe(first);
  });

  it("tells the kind of a failure, and the thread works on", async () => {
    const threads = poolOf(1);
    const first = await threadOf(threads);
    const failing = threads.run({ name: "fail", payload: null });
    await expect(failing).rejects.toMatchObject({ name: "DomainError", code: "stale" });
    expect(await threadOf(threads)).toBe(first);
  });

  it("replaces a thread that crashed; only the task it did has failed", async () => {
    const threads = poolOf(1);
    await threadOf(threads);
    const crashing = threads.run({ name: "crash", payload: null });
    const waiting = threadOf(threads);
    await expect(crashing).rejects.toMatchObject({ name: "ThreadEndedError" });
    expect(await waiting).toBeGreaterThan(0);
  });

  it("says of a thread that never began that it could not be started", async () => {
    const threads = poolOf(1, 60_000, "throw new Error('no such file')");
    const running = threads.run({ name: "id", payload: null });
    await expect(running).rejects.toMatchObject({ name: "ThreadStartError" });
  });

  it("ends when closed, even where a task hangs, and takes nothing more", async () => {
    const threads = poolOf(1);
    const hanging = threads.run({ name: "hang", payload: null });
    const waiting = threads.run({ name: "count", payload: new SharedArrayBuffer(8) });
    const results = Promise.allSettled([hanging, waiting]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await threads.close(50);
    expect(await results).toMatchObject([
      { reason: { name: "ThreadEndedError" } },
      { reason: { name: "StoppedError" } },
    ]);
    await expect(threads.run({ name: "id", payload: null })).rejects.toThrow();
  });
});
