import "server-only";
import { requirePermission, type Viewer } from "@/lib/access/viewer";
import { portalTimeZone } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { agreementByMonth, type AgreementLine, type DecisionCount } from "../learning/agreement";
import { tellingReasons } from "../learning/judged";
import { baseOf, type LearningBase } from "../learning/learn";

/** How engine and staff agree, and whether there is enough to learn from. */
export type Agreement = { months: AgreementLine[]; base: LearningBase };

/** Grouped in the database: there may be very many decisions, each with all its features. */
async function countDecisions(): Promise<DecisionCount[]> {
  return db().$queryRaw<DecisionCount[]>`
    select
      to_char("decidedAt" at time zone 'UTC' at time zone ${portalTimeZone}, 'YYYY-MM') as month,
      decision,
      features ->> 'band' as band,
      count(*)::int as count
    from "MatchDecision"
    group by 1, 2, 3`;
}

async function countBase(): Promise<LearningBase> {
  const reasons = [...tellingReasons];
  const [found] = await db().$queryRaw<{ decisions: number; demands: number }[]>`
    with telling as (
      select "demandId", decision <> 'rejected' as wanted
      from "MatchDecision"
      where features ? 'criteria' and (decision <> 'rejected' or reason = any(${reasons}))
    ), by_demand as (
      select count(*) as decisions, bool_or(wanted) and not bool_and(wanted) as "both"
      from telling group by "demandId"
    )
    select
      coalesce(sum(decisions), 0)::int as decisions,
      (count(*) filter (where "both"))::int as demands
    from by_demand`;
  return baseOf(found?.decisions ?? 0, found?.demands ?? 0);
}

/** How often the engine's word and staff's decision were the same, month by month. */
export async function getAgreement(viewer: Viewer | null): Promise<Agreement> {
  requirePermission(viewer, "model.choose");
  const [counts, base] = await Promise.all([countDecisions(), countBase()]);
  return { months: agreementByMonth(counts), base };
}
