/** The three parts of 附件2 江苏企业与香港技术合作需求信息表. */
export const sections = ["company", "demand", "partner"] as const;

export type SectionKey = (typeof sections)[number];

/** What a field takes; pages, validation, storage, print and exchange all follow from it. */
export type FieldKind =
  | "text"
  | "longText"
  | "uscc"
  | "date"
  | "yesNo"
  | "money"
  | "integer"
  | "phone"
  | "email"
  | "url"
  | "enterpriseType"
  | "demandCategory"
  | "cooperationMode"
  | "industry"
  | "division"
  | "techField"
  | "zone";

type FieldDefinition = {
  readonly key: string;
  readonly section: SectionKey;
  readonly kind: FieldKind;
  /** Needed for submitting: always, never, or when another field says yes. A draft may lack anything. */
  readonly required: boolean | { readonly when: string };
  /** Personal information (PIPL): sealed in the database, masked in lists, its reading audited. */
  readonly personal?: true;
};

/**
 * The 32 fields of 附件2, in its order. The paper marks nothing as required; what a submission needs is the
 * portal's decision. `techField` stands as three fields on paper (level 1, 2, 3) and as one code here.
 */
export const fields = [
  { key: "companyName", section: "company", kind: "text", required: true },
  { key: "uscc", section: "company", kind: "uscc", required: true },
  { key: "foundedOn", section: "company", kind: "date", required: true },
  { key: "enterpriseType", section: "company", kind: "enterpriseType", required: true },
  { key: "industry", section: "company", kind: "industry", required: true },
  { key: "mainBusiness", section: "company", kind: "longText", required: true },
  { key: "mainProducts", section: "company", kind: "longText", required: true },
  { key: "isHighTech", section: "company", kind: "yesNo", required: true },
  { key: "revenueLastYear", section: "company", kind: "money", required: true },
  { key: "inHighTechZone", section: "company", kind: "yesNo", required: true },
  { key: "highTechZone", section: "company", kind: "zone", required: { when: "inHighTechZone" } },
  { key: "employees", section: "company", kind: "integer", required: true },
  { key: "rdEmployees", section: "company", kind: "integer", required: true },
  { key: "address", section: "company", kind: "text", required: true },
  { key: "county", section: "company", kind: "division", required: true },
  { key: "contactName", section: "company", kind: "text", required: true, personal: true },
  { key: "contactPhone", section: "company", kind: "phone", required: true, personal: true },
  { key: "email", section: "company", kind: "email", required: true, personal: true },
  { key: "website", section: "company", kind: "url", required: false },
  { key: "profile", section: "company", kind: "longText", required: true },
  { key: "title", section: "demand", kind: "text", required: true },
  { key: "techField", section: "demand", kind: "techField", required: true },
  { key: "plannedInvestment", section: "demand", kind: "money", required: true },
  { key: "totalInvestment", section: "demand", kind: "money", required: true },
  { key: "categories", section: "demand", kind: "demandCategory", required: true },
  { key: "description", section: "demand", kind: "longText", required: true },
  { key: "existingBase", section: "demand", kind: "longText", required: true },
  { key: "partnerConditions", section: "partner", kind: "longText", required: true },
  { key: "partnerWork", section: "partner", kind: "longText", required: true },
  { key: "hasIntendedPartner", section: "partner", kind: "yesNo", required: true },
  {
    key: "intendedPartners",
    section: "partner",
    kind: "text",
    required: { when: "hasIntendedPartner" },
  },
  { key: "cooperationModes", section: "partner", kind: "cooperationMode", required: true },
] as const satisfies readonly FieldDefinition[];

export type Field = (typeof fields)[number];
export type FieldKey = Field["key"];
export type PersonalKey = Extract<Field, { personal: true }>["key"];

function keysWhere<Key extends FieldKey>(isWanted: (field: FieldDefinition) => boolean): Key[] {
  return fields.filter(isWanted).map((field) => field.key as Key);
}

export const fieldKeys = fields.map((field) => field.key) as [FieldKey, ...FieldKey[]];
export const personalKeys = keysWhere<PersonalKey>((field) => field.personal === true);

/** The company part: kept once with the company and put into each new demand. */
export const companyFieldKeys = keysWhere<FieldKey>((field) => field.section === "company");

/** The definition of a field. */
export function fieldOf(key: FieldKey): FieldDefinition & { key: FieldKey } {
  // Every key comes from the list itself.
  return fields.find((field) => field.key === key) as Field;
}

/**
 * What a page may send: the fields, and the company's word that a credit code with a wrong check character
 * is as on its licence (real codes like that exist).
 */
export const rawKeys = [...fieldKeys, "usccChecksumOverridden"] as const;

export type RawKey = (typeof rawKeys)[number];

/** A value as typed: one text, or the ticked boxes. Yes and no are "yes" and "no". */
export type RawValue = string | string[];

export type RawAnnex2 = Record<RawKey, RawValue>;

/** A complete, checked form. Money in 万元; `foundedOn` as YYYY-MM or YYYY-MM-DD; codes of lib/taxonomy. */
export type Annex2Demand = {
  companyName: string;
  uscc: string;
  usccChecksumOverridden: boolean;
  foundedOn: string;
  enterpriseType: string;
  industry: string;
  mainBusiness: string;
  mainProducts: string;
  isHighTech: boolean;
  revenueLastYear: number;
  inHighTechZone: boolean;
  highTechZone: string | null;
  employees: number;
  rdEmployees: number;
  address: string;
  county: string;
  contactName: string;
  contactPhone: string;
  email: string;
  website: string | null;
  profile: string;
  title: string;
  techField: string;
  plannedInvestment: number;
  totalInvestment: number;
  categories: string[];
  description: string;
  existingBase: string;
  partnerConditions: string;
  partnerWork: string;
  hasIntendedPartner: boolean;
  intendedPartners: string | null;
  cooperationModes: string[];
};

/** Whether a field holds several values. */
export function isListKind(kind: FieldKind): boolean {
  return kind === "demandCategory" || kind === "cooperationMode";
}
