import { vectorWords } from "@/lib/text/gram-vector";
import { abstractOf, withoutName, type PublishedSource } from "./published-demand";
import { openTexts, type OpenText } from "./open-texts";

/** Raise it when texts are folded or cut into words otherwise, so that every demand's words are made anew. */
export const wordsVersion = 1;

/** What a demand's words are made from. */
export type WordSource = Pick<PublishedSource, "number" | "title" | "companyName"> &
  Record<OpenText, string> & { mainBusiness: string };

/** The words a demand is found by, apart by who may find it by them. */
export type DemandWords = {
  /** The office alone: who the company is and what it does. */
  company: string[];
  /** Institutions: what they read of a published demand, where no company is named. */
  open: string[];
  /** Everyone: what everyone reads, and no more, or a search would tell the rest. */
  public: string[];
};

/** The words of a submitted demand. */
export function demandWords(source: WordSource): DemandWords {
  const { number, companyName, mainBusiness } = source;
  const title = withoutName(source.title, companyName);
  const texts = openTexts.map((key) => withoutName(source[key], companyName));
  return {
    company: vectorWords([companyName, mainBusiness]),
    open: vectorWords([number, title, ...texts]),
    public: vectorWords([number, title, abstractOf(source).abstract]),
  };
}
