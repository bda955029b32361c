/** How long each of several calls took, in milliseconds, the shortest first. */
export type Times = readonly number[];

/** How long one piece of work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How long the work takes for each item, one after the other. */
export function timesOf<Item>(items: readonly Item[], work: (item: Item) => unknown): Times {
  return items.map((item) => timeOf(() => work(item))).sort((a, b) => a - b);
}

/** The time within which this share of the calls was done; 1 is the longest. */
export function percentile(times: Times, share: number): number {
  return times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
}

function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** The three columns of every table of times. */
export function timeColumns(times: Times): Record<"p50 ms" | "p95 ms" | "max ms", string> {
  return {
    "p50 ms": percentile(times, 0.5).toFixed(2),
    "p95 ms": percentile(times, 0.95).toFixed(2),
    "max ms": percentile(times, 1).toFixed(2),
  };
}

const bytesPerMegabyte = 2 ** 20;

/** What is alive of the heap and of array buffers beside it, in bytes; exact where Node may collect on demand. */
function livingBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

type Cost = { ms: number; cpuMs: number; megabytes: number };

const microsecondsPerMs = 1_000;

/**
 * The time the processor worked for this process since then, its collector included. On a machine with other
 * work it tells more than the clock.
 */
export function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / microsecondsPerMs;
}

/** What building something costs; what was built is gone afterwards. */
function weigh(make: () => unknown): Cost {
  const before = livingBytes();
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const made = [make()];
  const cpuMs = cpuMsSince(cpuStart);
  const ms = performance.now() - start;
  const megabytes = (livingBytes() - before) / bytesPerMegabyte;
  made.pop();
  return { ms, cpuMs, megabytes };
}

/**
 * What building something costs: the medians of several builds. A first one does not count: it also reads
 * what stays for good, and joins texts.
 */
export function costOf(builds: number, make: () => unknown): Cost {
  weigh(make);
  const costs = Array.from({ length: builds }, () => weigh(make));
  return {
    ms: median(costs.map(({ ms }) => ms)),
    cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}

/** The columns of every table of indexes. */
export function costColumns({ ms, cpuMs, megabytes }: Cost) {
  return {
    "index ms": ms.toFixed(0),
    "index CPU ms": cpuMs.toFixed(0),
    "index MB": megabytes.toFixed(1),
  };
}
