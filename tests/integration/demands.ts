import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import type { RawAnnex2 } from "@/lib/intake/annex2";
import { saveDraft } from "@/lib/intake/commands/save-draft";
import { startDraft } from "@/lib/intake/commands/start-draft";
import { submitDemand } from "@/lib/intake/commands/submit-demand";
import { getOwnDemand } from "@/lib/intake/queries/get-own-demand";

/** The worked example of GB 32100; the company below does not exist. */
export const exampleUscc = "9132070070404786XB";
export const otherUscc = "91320111MADEM0011H";

/** A form that can be submitted. */
export const completeForm: RawAnnex2 = {
  companyName: "示例精密机械有限公司",
  uscc: exampleUscc,
  usccChecksumOverridden: "",
  foundedOn: "2015-03",
  enterpriseType: "SME",
  industry: "34",
  mainBusiness: "精密减速器的研发和制造",
  mainProducts: "谐波减速器",
  isHighTech: "yes",
  revenueLastYear: "12345.6",
  inHighTechZone: "no",
  highTechZone: "",
  employees: "120",
  rdEmployees: "30",
  address: "示例路1号",
  county: "320583",
  contactName: "示例联系人",
  contactPhone: "0512-55001001",
  email: "contact@demo.example",
  website: "",
  profile: "演示企业，并不存在。",
  title: "谐波减速器柔轮疲劳寿命提升",
  techField: "08.04.02",
  plannedInvestment: "120",
  totalInvestment: "300",
  categories: ["TECH_RD"],
  description: "工业机器人用谐波减速器柔轮在 8000 小时后出现裂纹，希望寿命不少于 10000 小时。",
  existingBase: "有疲劳试验台两台。",
  partnerConditions: "熟悉合金钢热处理和疲劳。",
  partnerWork: "热处理工艺和寿命评价。",
  hasIntendedPartner: "no",
  intendedPartners: "",
  cooperationModes: ["JOINT_DEVELOPMENT"],
};

/** A draft with these answers. */
export async function fillDraft(
  clerk: Viewer,
  change: Partial<RawAnnex2> = {},
): Promise<{ demandId: string; version: number }> {
  const { demandId } = await startDraft(clerk, { key: newId() });
  const { version: baseVersion } = await getOwnDemand(clerk, { demandId });
  const changes = { ...completeForm, ...change };
  const { version } = await saveDraft(clerk, { demandId, baseVersion, changes });
  return { demandId, version };
}

/** A submitted demand. */
export async function fileDemand(clerk: Viewer, change: Partial<RawAnnex2> = {}) {
  const { demandId, version } = await fillDraft(clerk, change);
  const { number } = await submitDemand(clerk, { key: newId(), demandId, version });
  return { demandId, number, version: version + 1 };
}
