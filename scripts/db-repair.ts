import { repairMigration } from "@/lib/db/migrate";
import { runMaintenance } from "./run-maintenance";

const name = process.argv[2];

await runMaintenance(async (url) => {
  if (name === undefined) throw new Error("Name the migration: npm run db:repair -- NAME");
  await repairMigration(url, name);
  return `Migration ${name} is marked as rolled back; run npm run db:migrate to apply it again.`;
});
