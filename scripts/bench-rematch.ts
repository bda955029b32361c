import { benchRematch } from "./bench-match/rematch";

/** The rematch part of the benchmarks alone: `--quick`, or a number of demands. */
const isQuick = process.argv.includes("--quick");
const demands = process.argv.slice(2).map(Number).find(Number.isInteger);
const rows = await benchRematch({ isQuick }, demands);
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
