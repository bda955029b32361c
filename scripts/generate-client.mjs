// Generates the Prisma client without a schema-engine binary: generation needs none, but the command
// line looks for one and would download it, so it is pointed at an executable that exists (ADR 0003).
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  process.execPath,
  ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
  {
    stdio: "inherit",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  },
);
process.exit(status ?? 1);
