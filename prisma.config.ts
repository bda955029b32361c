import { defineConfig } from "prisma/config";

/** Read by the Prisma command line only; the portal itself opens the database in lib/db. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
