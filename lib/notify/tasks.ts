import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { matchRunCauses, type JobPayloads } from "@/lib/db/add-job";
import { dropReplacedPlaces } from "@/lib/matching/commands/drop-replaced-places";
import { asTask } from "./as-task";
import { sendMail } from "./jobs/send-mail";
import { tellCompany } from "./jobs/tell-company";
import { inThread } from "./threads/in-thread";

const cause = z.enum(matchRunCauses);

/** Every job the portal does: its name in `lib/db/add-job.ts`, what it is told, who does it. */
export const tasks = {
  "run-matching": asTask(z.object({ demandId: z.string(), cause }), (payload) =>
    inThread("run-matching", payload),
  ),
  "rematch-all": asTask(z.object({ cause }), (payload) => inThread("rematch-all", payload)),
  "rematch-batch": asTask(
    z.object({ rematchId: z.string(), number: z.number().int() }),
    (payload) => inThread("rematch-batch", payload),
  ),
  "send-mail": asTask(z.object({ mailId: z.string() }), sendMail),
  "tell-company": asTask(
    z.object({ demandId: z.string(), event: z.enum(["returned", "declined", "published"]) }),
    tellCompany,
  ),
  "drop-replaced-places": asTask(z.object({}), () => dropReplacedPlaces()),
} satisfies Record<keyof JobPayloads, TaskList[string]>;
