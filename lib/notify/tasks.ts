import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import type { JobPayloads } from "@/lib/db/add-job";
import { asTask } from "./as-task";
import { sendMail } from "./jobs/send-mail";
import { tellCompany } from "./jobs/tell-company";

/** Every job the portal does: its name in `lib/db/add-job.ts`, what it is told, who does it. */
export const tasks = {
  "send-mail": asTask(z.object({ mailId: z.string() }), sendMail),
  "tell-company": asTask(
    z.object({ demandId: z.string(), event: z.enum(["returned", "declined", "published"]) }),
    tellCompany,
  ),
} satisfies Partial<Record<keyof JobPayloads, TaskList[string]>>;
