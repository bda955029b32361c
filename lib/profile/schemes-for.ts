import type { Entry } from "@/lib/directory/entry";
import {
  coFundingFits,
  type SchemeApplicant,
  type SchemeField,
  type SchemePurpose,
} from "./scheme-codes";
import { schemeFieldsOf } from "./scheme-tech-fields";
import { schemes, type Scheme } from "./schemes";

/** What a demand wants, in codes of lib/taxonomy. */
export type SchemeDemand = {
  readonly categories: readonly string[];
  readonly cooperationModes: readonly string[];
  /** Null while the form does not say. */
  readonly techField: string | null;
  /** What the company means to spend, in 万元. */
  readonly budgetWanYuan?: number | null;
};

/** The Hong Kong side of a pair. */
export type SchemePartner = Pick<Entry, "kind">;

/** Reasons that need no more words than their own. */
type PlainReason =
  | "anyField"
  | "direct"
  | "viaHkPartner"
  | "hkEntity"
  | "platform"
  | "partnerIsFunded"
  | "partnerCanApply"
  | "otherApplicant"
  | "forLargeProjects"
  | "announced";

/** Why a scheme is offered, or what stands against it. */
export type SchemeReason =
  | { readonly code: "modeFits"; readonly params: { readonly modes: readonly string[] } }
  | {
      readonly code: "purposeFits";
      readonly params: { readonly purposes: readonly SchemePurpose[] };
    }
  | { readonly code: "fieldFits"; readonly params: { readonly fields: readonly SchemeField[] } }
  | {
      readonly code: PlainReason;
      readonly params: Readonly<Record<string, never>>;
    };

export type RankedScheme = {
  readonly scheme: Scheme;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly SchemeReason[];
};

/** What a scheme can earn; the sum is 100. */
export const schemeWeights = { mode: 35, field: 20, access: 30, purpose: 15 } as const;

/** Parts earned where nothing speaks for or against. */
const neutralMode = 0.4;
const anyField = 0.8;
/** An announced scheme cannot be applied for yet. */
const announcedDeduction = 5;
const outOfReachDeduction = 15;

const purposesOf: Record<string, readonly SchemePurpose[]> = {
  PATENT: ["tech-transfer"],
  TECH_RD: ["joint-rd", "contract-rd"],
  PRODUCT_RD: ["joint-rd", "contract-rd", "pilot"],
  TECH_RENOVATION: ["pilot", "infrastructure"],
  TECH_SUPPORT: ["contract-rd", "pilot"],
};

/** Schemes made for bodies of one kind: asking such a body is asking the scheme. */
const kindsFundedBy: Readonly<Record<string, readonly Entry["kind"][]>> = {
  innohk: ["innohk_health", "innohk_air", "innohk_seam"],
  "skl-cnerc-funding": ["state_key_lab", "cnerc_branch"],
  "rdcentres-programme": ["rd_centre"],
  "tto-funding": ["university"],
};

/** Whose host may start a further laboratory under it. */
const kindsOpenTo: Readonly<Record<string, readonly Entry["kind"][]>> = {
  innohk: ["university", "research_institute"],
};

const applicantOf: Partial<Record<Entry["kind"], SchemeApplicant>> = {
  university: "university",
  rd_centre: "rd-body",
  innohk_health: "rd-body",
  innohk_air: "rd-body",
  innohk_seam: "rd-body",
  state_key_lab: "university",
  cnerc_branch: "university",
  research_institute: "rd-body",
  public_body: "rd-body",
};

type Earned = { readonly share: number; readonly reasons: readonly SchemeReason[] };

const nothing: Earned = { share: 0, reasons: [] };
const noParams = {};

function shared<Code extends string>(left: readonly Code[], right: readonly string[]): Code[] {
  return left.filter((code) => right.includes(code));
}

function evaluateMode(scheme: Scheme, { cooperationModes: wanted }: SchemeDemand): Earned {
  if (scheme.cooperationModes.length === 0 || wanted.length === 0) {
    return { share: neutralMode, reasons: [] };
  }
  const modes = shared(scheme.cooperationModes, wanted);
  if (modes.length === 0) return nothing;
  // The first mode counts most: a company ticks several so as not to be left out.
  const share = 0.75 + 0.25 * (modes.length / wanted.length);
  return { share, reasons: [{ code: "modeFits", params: { modes } }] };
}

function evaluatePurpose(scheme: Scheme, { categories }: SchemeDemand): Earned {
  const wanted = categories.flatMap((category) => purposesOf[category] ?? []);
  const purposes = shared(scheme.relevantTo, wanted);
  if (purposes.length === 0) return nothing;
  return { share: 1, reasons: [{ code: "purposeFits", params: { purposes } }] };
}

/** Null where the scheme is for other fields. */
function evaluateField(scheme: Scheme, { techField }: SchemeDemand): Earned | null {
  if (scheme.fields.includes("all")) {
    return { share: anyField, reasons: [{ code: "anyField", params: noParams }] };
  }
  if (techField === null) return { share: anyField / 2, reasons: [] };
  const fields = schemeFieldsOf(techField, scheme.fields);
  return fields.length === 0
    ? null
    : { share: 1, reasons: [{ code: "fieldFits", params: { fields } }] };
}

const fitOf = {
  direct: { share: 1, code: "direct" },
  "via-hk-partner": { share: 0.65, code: "viaHkPartner" },
  "hk-entity": { share: 0.35, code: "hkEntity" },
  platform: { share: 0.35, code: "platform" },
} as const;

/** Null where the scheme does not say who can apply, or asks for no Hong Kong partner. */
function canApply(scheme: Scheme, kind: Entry["kind"]): boolean | null {
  if (scheme.id in kindsFundedBy) return kindsOpenTo[scheme.id]?.includes(kind) ?? false;
  const needsPartner = scheme.coFundingFit === "via-hk-partner" || scheme.id === "mhkjfs";
  if (!needsPartner || scheme.applicants.includes("unstated")) return null;
  const applicant = applicantOf[kind];
  return applicant !== undefined && scheme.applicants.includes(applicant);
}

function evaluatePartner(scheme: Scheme, { kind }: SchemePartner): Earned {
  if (kindsFundedBy[scheme.id]?.includes(kind) === true) {
    return { share: 0.3, reasons: [{ code: "partnerIsFunded", params: noParams }] };
  }
  switch (canApply(scheme, kind)) {
    case true:
      return { share: 0.2, reasons: [{ code: "partnerCanApply", params: noParams }] };
    case false:
      return { share: -0.4, reasons: [{ code: "otherApplicant", params: noParams }] };
    case null:
      return nothing;
  }
}

function evaluateAccess(
  scheme: Scheme,
  fit: keyof typeof fitOf,
  partner: SchemePartner | null,
): Earned {
  const { share, code } = fitOf[fit];
  const own = partner === null ? nothing : evaluatePartner(scheme, partner);
  return {
    share: Math.min(1, Math.max(0, share + own.share)),
    reasons: [{ code, params: noParams }, ...own.reasons],
  };
}

/** Points taken off, with the reason. */
function evaluateLimits(scheme: Scheme, { budgetWanYuan }: SchemeDemand): Earned {
  const isOutOfReach =
    typeof budgetWanYuan === "number" && budgetWanYuan < (scheme.budgetFromWanYuan ?? 0);
  const isAnnounced = scheme.status === "announced";
  return {
    share: (isOutOfReach ? outOfReachDeduction : 0) + (isAnnounced ? announcedDeduction : 0),
    reasons: [
      ...(isOutOfReach ? ([{ code: "forLargeProjects", params: noParams }] as const) : []),
      ...(isAnnounced ? ([{ code: "announced", params: noParams }] as const) : []),
    ],
  };
}

function rank(
  scheme: Scheme,
  demand: SchemeDemand,
  partner: SchemePartner | null,
): RankedScheme | null {
  const fit = scheme.coFundingFit;
  if (fit === "context" || scheme.status === "closed") return null;
  const field = evaluateField(scheme, demand);
  const mode = evaluateMode(scheme, demand);
  const purpose = evaluatePurpose(scheme, demand);
  // A scheme that only happens to be open to the field is no answer.
  if (field === null || mode.reasons.length + purpose.reasons.length === 0) return null;
  const access = evaluateAccess(scheme, fit, partner);
  const limits = evaluateLimits(scheme, demand);
  const points =
    mode.share * schemeWeights.mode +
    field.share * schemeWeights.field +
    access.share * schemeWeights.access +
    purpose.share * schemeWeights.purpose -
    limits.share;
  return {
    scheme,
    score: Math.max(0, Math.round(points)),
    reasons: [mode, purpose, field, access, limits].flatMap(({ reasons }) => reasons),
  };
}

function fitOrder({ scheme }: RankedScheme): number {
  return coFundingFits.indexOf(scheme.coFundingFit);
}

/**
 * The schemes a demand, or a demand with one institution, could use, best first; ties go to the easier way
 * in. Closed schemes and those that only give context never appear.
 */
export function schemesFor(
  demand: SchemeDemand,
  partner: SchemePartner | null = null,
): readonly RankedScheme[] {
  return schemes
    .map((scheme) => rank(scheme, demand, partner))
    .filter((ranked) => ranked !== null)
    .toSorted((left, right) => right.score - left.score || fitOrder(left) - fitOrder(right));
}
