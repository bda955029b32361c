import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { refreshDemandWords } from "@/lib/intake/commands/refresh-demand-words";
import { exampleUscc } from "../demands";
import { clerkOf } from "../people";

/** A demand with what lists are filtered by, and its score for the institution under test. */
export type ListedDemand = {
  id: string;
  number: string;
  state: "published" | "closed" | "inReview";
  techField: string;
  cityCode: string;
  modes: string[];
  budget: number;
  publishedAt: Date;
  title: string;
  description: string;
  score: number;
};

const techFields = ["01.02.01", "01.02.03", "01.03.01", "04.02.02", "08.04.02"];
const cityCodes = ["320100", "320500", "320600"];
const modes = ["TRANSFER", "JOINT_DEVELOPMENT", "COMMISSIONED_RD"];
const budgets = [49.99, 50, 99.99, 100, 480, 500, 1200, 9000];
const topics = ["工业机器人关节", "功率芯片封装", "信息安全网关", "锂电池隔膜", "MEMS 传感器"];

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

/** The demand with this number among the many; the same every time. */
export function makeListed(index: number): ListedDemand {
  return {
    id: newId(),
    number: `JS-2026-${String(900_000 + index)}`,
    state: index % 10 === 0 ? "closed" : index % 10 === 1 ? "inReview" : "published",
    techField: pick(techFields, index * 7 + 3),
    cityCode: pick(cityCodes, index * 5 + Math.floor(index / 3)),
    modes: [pick(modes, index), pick(modes, index * 3 + Math.floor(index / 4))],
    budget: pick(budgets, index * 3 + Math.floor(index / 5)),
    publishedAt: new Date(Date.UTC(2026, 8, 1) + Math.floor(index / 2) * 3_600_000),
    title: `${pick(topics, index)}第${index}号`,
    description: `希望改进${pick(topics, index * 2 + Math.floor(index / 6))}，请示例精密机械有限公司的同行勿扰。`,
    // Many equal scores: the order among them must hold as well.
    score: 40 + (index % 12),
  };
}

const companyName = "示例精密机械有限公司";

/** Writes demands as submitting, matching and publishing leave them, with one match for the institution. */
export async function storeListed(
  demands: readonly ListedDemand[],
  institutionId: string,
): Promise<void> {
  const { companyId } = await clerkOf(exampleUscc);
  if (companyId === null) throw new Error("the example company is missing");
  const runIds = new Map(demands.map(({ id }) => [id, newId()]));
  await db().demand.createMany({
    data: demands.map((each) => ({
      id: each.id,
      number: each.number,
      state: each.state,
      companyId,
      createdById: "nobody",
      companyName,
      mainBusiness: "减速器",
      title: each.title,
      description: each.description,
      techField: each.techField,
      cityCode: each.cityCode,
      cooperationModes: each.modes,
      categories: ["TECH_RD"],
      plannedInvestment: each.budget,
      publishedAt: each.state === "inReview" ? null : each.publishedAt,
      closeReason: each.state === "closed" ? "agreed" : null,
      currentRunId: runIds.get(each.id) ?? null,
    })),
  });
  await db().matchRun.createMany({
    data: demands.map(({ id }) => ({
      id: runIds.get(id) ?? "",
      demandId: id,
      cause: "submitted",
      state: "finished",
    })),
  });
  await db().match.createMany({
    data: demands.map(({ id, score }) => ({
      runId: runIds.get(id) ?? "",
      demandId: id,
      institutionId,
      rank: 1,
      score,
      band: score >= 48 ? "strong" : "possible",
      criteria: [],
      evidence: [],
    })),
  });
  await refreshDemandWords();
}
