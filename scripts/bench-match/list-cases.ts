import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { ListPlace } from "@/lib/intake/list-place";
import { publishedFilterSchema } from "@/lib/intake/published-filter";
import { listPublishedDemands } from "@/lib/intake/queries/list-published-demands";
import { fittingFilterSchema } from "@/lib/matching/fitting-filter";
import { listBrowsedDemands } from "@/lib/matching/queries/list-browsed-demands";
import { institutionCount, largeCount } from "./list-rows";
import { makeSearches, oneCharacter } from "./list-searches";
import { clusterCount } from "./list-texts";

/** Calls a case is measured by. */
export const calls = 200;
const pageSize = 50;
const farPage = 200;

const step = 37;

/** Whose list is read at each call: the few large institutions in turn, ordinary ones of all fields; or everyone's. */
const institutions = {
  ordinary: (call: number) => largeCount + ((call * step) % (institutionCount - largeCount)),
  large: (call: number) => call % largeCount,
};

export type ReaderKind = keyof typeof institutions | "everyone";

/** Reads a page of a list; `institution` is the reader's number. */
type Reading = (
  institution: number,
  call: number,
) => Promise<{ demands: readonly unknown[]; next: string | null }>;

/** One way of reading a list, for each kind of reader it is measured for. */
export type ListCase = { name: string; kinds: readonly ReaderKind[]; read: Reading };

/** The number of the institution that reads at this call. */
export function readerOf(kind: ReaderKind, call: number): number {
  return kind === "everyone" ? call : institutions[kind](call);
}

function officerOf(institution: number): Viewer {
  return {
    id: "bench",
    name: "bench",
    email: "bench@demo.example",
    role: "institution",
    companyId: null,
    institutionId: `bench-institution-${institution}`,
    divisionCode: null,
  };
}

/** Where the second and the far page begin, for every reader and for everyone. */
export type Places = {
  of: (institution: number | "everyone") => readonly ListPlace[];
  /** A week before the newest demand. */
  lastVisit: Date;
};

const farPages = [1, farPage - 1];

/** Reads where pages begin, as clicking on through the list would tell. */
export async function readPlaces(): Promise<Places> {
  const places = new Map<number | "everyone", ListPlace[]>();
  const numbers = Array.from({ length: calls }, (_, call) => call);
  const readers = new Set(
    numbers.flatMap((call) => [institutions.ordinary(call), institutions.large(call)]),
  );
  for (const institution of readers) {
    const rows = await db().$queryRaw<ListPlace[]>`
      select at.score as position, d.number from unnest(${farPages}::int[]) page
      cross join lateral (select score, "demandId" from "Match"
        where "institutionId" = ${`bench-institution-${institution}`} and "listState" = 'published'
        order by score desc, "demandId" desc limit 1 offset page * ${pageSize}::int - 1) at
      join "Demand" d on d.id = at."demandId" order by page`;
    places.set(institution, rows);
  }
  const newest = await db().$queryRaw<{ at: Date; number: string; last: Date }[]>`
    select at."publishedAt" as at, d.number, (select max("publishedAt") from "DemandListing") as last
    from unnest(${farPages}::int[]) page
    cross join lateral (select "publishedAt", "demandId" from "DemandListing"
      where "listState" = 'published' order by "publishedAt" desc, "demandId" desc
      limit 1 offset page * ${pageSize}::int - 1) at
    join "Demand" d on d.id = at."demandId" order by page`;
  places.set(
    "everyone",
    newest.map(({ at, number }) => ({ position: at.getTime(), number })),
  );
  const week = 7 * 86_400_000;
  return {
    of: (reader) => places.get(reader) ?? [],
    lastVisit: new Date((newest[0]?.last.getTime() ?? 0) - week),
  };
}

type Address = Record<string, string>;

const filters: Readonly<Record<string, Address>> = {
  "field, first level": { field: "04" },
  "field, second level": { field: "04.02" },
  "field, third level": { field: "04.02.01" },
  city: { city: "321300" },
  mode: { mode: "TRANSFER" },
  "budget 100 to 500": { least: "100", below: "500" },
  "city, mode and budget": { city: "321300", mode: "JOINT_ENTITY", least: "5000" },
  "field, city and budget": { field: "04.02", city: "320500", below: "50" },
  "field, city, mode and budget": {
    field: "04.02.01",
    city: "321300",
    mode: "JOINT_ENTITY",
    least: "1000",
  },
};

const institutionFilters: Readonly<Record<string, Address>> = {
  ...filters,
  closed: { state: "closed" },
  "new in the last week": { isNew: "yes" },
};

/** A page of a list as its reader asks for it. */
type Asked = {
  name: string;
  address?: Address;
  /** Which of the places read before it begins behind; none for the first page. */
  page?: number;
  search?: (field: number, call: number) => string;
};

const wordSearches: readonly (Asked & Required<Pick<Asked, "search">>)[] = [1, 2, 3, 4].map(
  (count) => ({
    name: `${count} word${count === 1 ? "" : "s"}`,
    search: makeSearches(count, calls),
  }),
);

const oneWord = (name: string, address: Address): Asked[] =>
  wordSearches.slice(0, 1).map(({ search }) => ({ name, address, search }));

const furtherPages: readonly Asked[] = [
  { name: "second page", page: 0 },
  { name: `page ${farPage}`, page: 1 },
];

const searches: readonly Asked[] = [
  { name: "one character", search: (_field, call) => oneCharacter(call) },
  ...wordSearches,
  ...oneWord("1 word and a city", { city: "320500" }),
];

function filtered(by: Readonly<Record<string, Address>>): Asked[] {
  return Object.entries(by).map(([name, address]) => ({ name, address }));
}

/** What institutions ask of the demands that fit them. */
const ofInstitutions: readonly Asked[] = [
  { name: "by fit, first page" },
  ...furtherPages,
  ...filtered(institutionFilters),
  ...searches,
  ...oneWord("1 word, a mode and a budget", { mode: "TRANSFER", least: "100" }),
  { name: "all by date, first page", address: { order: "date" } },
  ...wordSearches.map(({ name, search }) => ({
    name: `all by date, ${name}`,
    address: { order: "date" },
    search,
  })),
];

/** What everyone asks of all that was published, by date. */
const ofEveryone: readonly Asked[] = [
  { name: "first page" },
  ...furtherPages,
  ...filtered(filters),
  ...searches,
];

/** The field of an institution, as its matches are made. */
const fieldOf = (institution: number) =>
  (institution - largeCount + clusterCount * largeCount) % clusterCount;

function institutionCase(
  { name, address, page = -1, search }: Asked,
  { of, lastVisit }: Places,
): ListCase {
  return {
    name,
    kinds: ["ordinary", "large"],
    read: (institution, call) => {
      const q = search?.(fieldOf(institution), call) ?? "";
      const filter = fittingFilterSchema.parse({ ...address, q });
      const after = of(institution)[page];
      return listBrowsedDemands(officerOf(institution), { filter, after, pageSize, lastVisit });
    },
  };
}

function publishedCase({ name, address, page = -1, search }: Asked, { of }: Places): ListCase {
  return {
    name: `published, ${name}`,
    kinds: ["everyone"],
    read: (_reader, call) => {
      const filter = publishedFilterSchema.parse({ ...address, q: search?.(call, call) ?? "" });
      return listPublishedDemands({ filter, after: of("everyone")[page], pageSize });
    },
  };
}

/** Everything that is measured. */
export function listCases(places: Places): ListCase[] {
  return [
    ...ofInstitutions.map((asked) => institutionCase(asked, places)),
    ...ofEveryone.map((asked) => publishedCase(asked, places)),
  ];
}
