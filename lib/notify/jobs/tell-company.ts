import "server-only";
import { baseUrl } from "@/lib/core/env";
import { defaultLocale } from "@/lib/core/locales";
import type { JobPayloads } from "@/lib/db/add-job";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import type { JobRun } from "../as-task";
import { queueMail } from "../queue-mail";

const kindOf = {
  returned: "demandReturned",
  declined: "demandDeclined",
  published: "demandPublished",
} as const;

const fields = {
  number: true,
  title: true,
  company: {
    select: {
      users: { where: { status: "active" }, select: { id: true, name: true, email: true } },
    },
  },
} as const;

/**
 * Job `tell-company`: writes to every active account of the company what the reviewers decided, with a link
 * instead of the reasons. A repeat of the same job writes nobody twice.
 */
export async function tellCompany(
  { demandId, event }: JobPayloads["tell-company"],
  run: JobRun,
): Promise<void> {
  const demand = await db().demand.findUnique({ where: { id: demandId }, select: fields });
  if (demand === null) return;
  const link = `${baseUrl()}/${defaultLocale}/company/demands/${demandId}`;
  const about = { number: demand.number ?? "", title: demand.title ?? "", link };
  await inTransaction(async (tx) => {
    for (const user of demand.company.users) {
      await queueMail(tx, {
        id: `job-${run.jobId}-${user.id}`,
        kind: kindOf[event],
        locale: defaultLocale,
        to: user.email,
        params: { name: user.name, ...about },
      });
    }
  });
}
