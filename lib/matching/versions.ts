import { fingerprint } from "./canonical";
import { engineVersion } from "./engine-version";
import { concepts } from "./thesaurus/thesaurus";

const length = 12;

/** What comes with a release of the portal and cannot be exchanged at run time: a run of another release is computed again by that release. */
export const release = {
  engineVersion,
  /** A fingerprint of the thesaurus. */
  thesaurusVersion: fingerprint(concepts, length),
};
