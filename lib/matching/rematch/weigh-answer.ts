/** What a run stands on. */
export type RunVersions = {
  engineVersion: string;
  modelVersion: string;
  directoryVersion: string;
  thesaurusVersion: string;
  demandHash: string;
  /** By whom the meaning is known; null where the model does not ask. */
  meaningVersion: string | null;
};

/** A stored run as far as a new matching of its demand asks for it. */
export type StandingRun = { [Key in keyof RunVersions]: string | null } & {
  /** A later directory for which the run was kept. */
  keptFor: string | null;
};

/** A stored place as far as it is compared. */
export type StandingPlace = { institution: string; band: string; score: number };

/** How many of the first places count when a run is kept although others' scores moved a little. */
const watchedPlaces = 10;

function differsIn(run: StandingRun, versions: RunVersions): (keyof RunVersions)[] {
  const keys = [
    "engineVersion",
    "modelVersion",
    "directoryVersion",
    "thesaurusVersion",
    "demandHash",
    "meaningVersion",
  ] as const;
  return keys.filter((key) => run[key] !== versions[key]);
}

/** Whether a run answers its demand as it stands now, so that ranking it again could bring nothing. */
export function isPresent(run: StandingRun, versions: RunVersions): boolean {
  const differences = differsIn(run, versions);
  if (differences.length === 0) return true;
  return isOnlyDirectory(differences) && run.keptFor === versions.directoryVersion;
}

function isOnlyDirectory(differences: readonly (keyof RunVersions)[]): boolean {
  return differences.length === 1 && differences[0] === "directoryVersion";
}

/** Whether only the directory is another one than when the run was made. */
export function isDirectoryChange(run: StandingRun, versions: RunVersions): boolean {
  return isOnlyDirectory(differsIn(run, versions));
}

/** A stored answer as far as it is compared. */
export type Standing = {
  verdict: string | null;
  places: readonly StandingPlace[];
  topics: TopicPlaces | null;
};

/** Topics with the bodies of each. */
type TopicPlaces = { topics: readonly { matches: readonly StandingPlace[] }[] };

function topicPlaces(answer: TopicPlaces | null): readonly (readonly StandingPlace[])[] {
  return answer?.topics.map(({ matches }) => matches) ?? [];
}

function told(lists: readonly (readonly StandingPlace[])[]): string {
  return JSON.stringify(
    lists.map((places) => places.map(({ institution, band }) => [institution, band])),
  );
}

/**
 * Whether a changed directory matters to an answer: a changed institution was or now is among the stored
 * places or those of a topic, or the first ten or the bodies of a topic are others, in another order or of
 * another band, or the verdict is another one.
 * Every changed record moves the rarity of words a little, and with it scores far away; that alone is no news.
 */
export function isNews(
  before: Standing,
  after: { verdict: string; matches: readonly StandingPlace[]; topics: TopicPlaces | null },
  changed: ReadonlySet<string>,
): boolean {
  if (before.verdict !== after.verdict) return true;
  const topics = [...topicPlaces(before.topics), ...topicPlaces(after.topics)].flat();
  if ([...before.places, ...after.matches, ...topics].some((each) => changed.has(each.institution)))
    return true;
  if (told(topicPlaces(before.topics)) !== told(topicPlaces(after.topics))) return true;
  const first = (places: readonly StandingPlace[]) => told([places.slice(0, watchedPlaces)]);
  return first(before.places) !== first(after.matches);
}

/** Points by which a body may stand before others that score more: a laboratory before its host, another family in the first places. */
type Leeway = { hostLead: number; leadPoints: number };

/** Whether a changed institution stands in an answer that has been stored. */
export function isAmong({ places, topics }: Standing, changed: ReadonlySet<string>): boolean {
  const all = [...places, ...topicPlaces(topics).flat()];
  return all.some(({ institution }) => changed.has(institution));
}

/**
 * Whether one that does not stand in these places may do so now, told without ranking the others anew: it scores
 * about as much as those that do.
 * @param score what it scores now, 0 where it is not offered
 */
export function mayEnter(
  places: readonly StandingPlace[],
  score: number,
  { hostLead, leadPoints }: Leeway,
): boolean {
  const scores = places.map((each) => each.score);
  const last = scores.length === 0 ? 0 : Math.min(...scores) - hostLead;
  return score > 0 && score >= Math.min(last, Math.max(0, ...scores) - leadPoints);
}
