import { budgetBandOf, type BudgetBand } from "./budget-band";

/** A published demand as everyone may read it: nothing that names the company or a person. */
export type PublishedDemand = {
  number: string;
  title: string;
  /** Code of lib/taxonomy. */
  techField: string;
  cityCode: string | null;
  budget: BudgetBand;
  categories: string[];
  cooperationModes: string[];
  publishedAt: Date;
};

/** The same with the beginning of its description. */
export type PublishedAbstract = PublishedDemand & { abstract: string; isAbstractCut: boolean };

/** What a published demand is made from; the company's name only serves to take it out of the texts. */
export type PublishedSource = Omit<PublishedDemand, "budget"> & {
  companyName: string;
  plannedInvestmentWan: number;
  description: string;
};

/** Characters of the description that everyone may read. */
const abstractLength = 120;

/** Stands where a company wrote its own name. */
const anonymous = "本企业";

const legalForm = /(?:股份|集团)?有限(?:责任)?公司$/;

/** How a company writes its own name: in full, or without its legal form; short rests mean other things too. */
function ownNames(companyName: string): string[] {
  return [companyName, companyName.replace(legalForm, "")].filter((name) => name.length > 3);
}

/** A text of the form in which the company does not name itself, in full or without its legal form. */
export function withoutName(text: string, companyName: string): string {
  return ownNames(companyName).reduce((rest, name) => rest.replaceAll(name, anonymous), text);
}

/** Where a text names the company; whoever cuts the text must not cut there, or half of the name remains. */
export function nameSpans(text: string, companyName: string): { start: number; end: number }[] {
  return ownNames(companyName).flatMap((name) => {
    const spans: { start: number; end: number }[] = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      spans.push({ start: at, end: at + name.length });
    }
    return spans;
  });
}

/** What everyone may read of a demand in a list. */
export function toPublished(source: PublishedSource): PublishedDemand {
  const { companyName, plannedInvestmentWan, description: _description, ...open } = source;
  return {
    ...open,
    title: withoutName(open.title, companyName),
    budget: budgetBandOf(plannedInvestmentWan),
  };
}

/** The beginning of a description that everyone may read, cut between characters. */
export function abstractOf({
  description,
  companyName,
}: Pick<PublishedSource, "description" | "companyName">): Pick<
  PublishedAbstract,
  "abstract" | "isAbstractCut"
> {
  const characters = [...withoutName(description, companyName).trim()];
  return {
    abstract: characters.slice(0, abstractLength).join(""),
    isAbstractCut: characters.length > abstractLength,
  };
}

/** What everyone may read of one demand. */
export function toAbstract(source: PublishedSource): PublishedAbstract {
  return { ...toPublished(source), ...abstractOf(source) };
}
