import { demoPassword, demoPeople, seedDemoPeople } from "@/lib/access/commands/seed-demo-people";
import { findDemoViewer } from "@/lib/access/queries/find-demo-viewer";
import { seedDirectory } from "@/lib/directory/commands/seed-directory";
import { refreshDemandWords } from "@/lib/intake/commands/refresh-demand-words";
import { rematchAfterStart } from "@/lib/matching/commands/rematch-after-start";
import { seedDemoCompanies, seedDemoDemands } from "@/lib/review/commands/seed-demo-demands";
import { demoAccountUscc } from "@/lib/review/demo-demands";
import { refreshSearchIndex } from "@/lib/search/commands/refresh-search-index";

/** Who can sign in to the demo, for the block the start command prints. */
export type SeededPortal = {
  demoAccounts: { email: string; role: string }[];
  demoPassword: string;
};

/** Puts into the database what is missing: the directory always, people and demands only for the demo. */
export async function seedPortal({ withDemo }: { withDemo: boolean }): Promise<SeededPortal> {
  await seedDirectory();
  if (withDemo) await seedDemo();
  await rematchAfterStart();
  await refreshDemandWords();
  await refreshSearchIndex();
  const demoAccounts = withDemo ? demoPeople.map(({ email, role }) => ({ email, role })) : [];
  return { demoAccounts, demoPassword };
}

async function seedDemo(): Promise<void> {
  const companyIds = await seedDemoCompanies();
  const companyId = companyIds.get(demoAccountUscc);
  if (companyId === undefined) throw new Error("the demo account has no company");
  await seedDemoPeople({ companyId });
  await seedDemoDemands({
    companyIds,
    clerk: await findDemoViewer("company@demo.example"),
    reviewer: await findDemoViewer("reviewer@demo.example"),
  });
}
