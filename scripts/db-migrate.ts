import { migrate } from "@/lib/db/migrate";
import { runMaintenance } from "./run-maintenance";

await runMaintenance(async (url) => {
  const applied = await migrate(url);
  return applied.length === 0 ? "The database is current." : `Applied: ${applied.join(", ")}.`;
});
