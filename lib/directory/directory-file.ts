import { z } from "zod";
import { toHongKong, toMainland } from "@/lib/text/script";
import { entrySchema } from "./entry";
import { directoryRecords, focusUnit, type DirectoryRecord } from "./record";
import { fieldCodesSchema, unitFileSchema } from "./unit";

/** What is wrong in a file: the place of the entry, counted from 1 (0: the file itself), and its key. */
export type DirectoryFileIssue = {
  entry: number;
  slug: string | null;
  /** A path like names.en; empty for the entry as a whole. */
  key: string;
  problem: "missing" | "wrong" | "repeated";
};

/** The entries that can be used and everything in the file that was left out. */
export type DirectoryFile = { records: DirectoryRecord[]; issues: DirectoryFileIssue[] };

const name = z.string().trim().min(1);
const { shape } = entrySchema;

const fileEntrySchema = z.object({
  slug: name,
  names: z
    .object({
      zhHans: name.nullish(),
      zhHant: name.nullish(),
      en: name.nullish(),
      abbr: name.nullish(),
    })
    .refine(({ zhHans, zhHant, en }) => Boolean(zhHans ?? zhHant ?? en)),
  kind: shape.kind.default("research_institute"),
  status: shape.status.default("active"),
  aliases: shape.aliases.default([]),
  formerNames: shape.formerNames.default([]),
  host: shape.host.default(null),
  hosts: shape.hosts.default([]),
  successor: shape.successor.default(null),
  focus: z
    .object({ zhHans: z.array(z.string()).default([]), en: z.array(z.string()).default([]) })
    .default({ zhHans: [], en: [] }),
  services: shape.services.default([]),
  website: shape.website.default(null),
  websiteToVerify: shape.websiteToVerify.default(null),
  founded: shape.founded.default(null),
  metrics: shape.metrics.default([]),
  jiangsu_links: shape.jiangsu_links.default([]),
  tags: shape.tags.default([]),
  sources: shape.sources.default([]),
  confidence: shape.confidence.default("medium"),
  description: shape.description,
  techFields: fieldCodesSchema.optional(),
  units: unitFileSchema.optional(),
});

type FileEntry = z.output<typeof fileEntrySchema>;

const rawEntrySchema = z.record(z.string(), z.unknown());
const requiredKeys: ReadonlySet<PropertyKey | undefined> = new Set(["slug", "names", undefined]);

const known = new Map(directoryRecords().map((record) => [record.slug, record]));

/** Names that are missing follow from those that are there; Latin ones stand in every language. */
function completeNames({ zhHans, zhHant, en, abbr }: FileEntry["names"]): DirectoryRecord["names"] {
  const mainland = zhHans ?? (zhHant ? toMainland(zhHant) : en) ?? "";
  return {
    zhHans: mainland,
    zhHant: zhHant ?? toHongKong(mainland),
    en: en ?? mainland,
    abbr: abbr ?? null,
  };
}

/**
 * An entry without fields or units takes those the portal knows for its slug as long as its topics are the
 * ones the portal knows; once they differ, the file alone says what the institution does.
 */
function completeRecord(entry: FileEntry): DirectoryRecord {
  const { techFields: ownFields, units: ownUnits, names, ...rest } = entry;
  const found = known.get(entry.slug);
  const isUnchanged = found?.focus.en.join("\n") === entry.focus.en.join("\n");
  const basis = isUnchanged ? found : undefined;
  const techFields = ownFields ?? basis?.techFields ?? [];
  const complete = { ...rest, names: completeNames(names) };
  const hasTopics = entry.focus.zhHans.length + entry.focus.en.length > 0;
  const fallback = hasTopics ? [focusUnit(complete, techFields)] : [];
  return { ...complete, techFields, units: ownUnits ?? basis?.units ?? fallback };
}

/** The value without what is wrong in it: a list without its wrong members, anything else not at all. */
function withoutWrong(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const members = new Set(issues.map((issue) => issue.path[1]));
  const isListWithWrongMembers = Array.isArray(value) && !members.has(undefined);
  return isListWithWrongMembers ? value.filter((_, index) => !members.has(index)) : undefined;
}

function readEntry(raw: unknown, entry: number): DirectoryFile {
  const fields = rawEntrySchema.safeParse(raw).data ?? {};
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const parsed = fileEntrySchema.safeParse(given);
  if (parsed.success) return { records: [completeRecord(parsed.data)], issues: [] };

  const wrong = parsed.error.issues;
  const slug = name.safeParse(given["slug"]).data ?? null;
  const issues = wrong.map((issue): DirectoryFileIssue => {
    const [key] = issue.path;
    const problem = typeof key === "string" && key in given ? "wrong" : "missing";
    return { entry, slug, key: issue.path.join("."), problem };
  });
  if (wrong.some((issue) => requiredKeys.has(issue.path[0]))) return { records: [], issues };

  for (const key of new Set(wrong.map((issue) => String(issue.path[0])))) {
    given[key] = withoutWrong(
      given[key],
      wrong.filter((issue) => issue.path[0] === key),
    );
  }
  return { records: [completeRecord(fileEntrySchema.parse(given))], issues };
}

/**
 * Reads a directory from a file: a list of entries that need only `slug` and `names` (one language is
 * enough). Bodies of the Jiangsu side are no part of a Hong Kong directory and stay out.
 */
export function parseDirectoryFile(json: unknown): DirectoryFile {
  if (!Array.isArray(json)) {
    return { records: [], issues: [{ entry: 0, slug: null, key: "", problem: "wrong" }] };
  }
  const file: DirectoryFile = { records: [], issues: [] };
  const slugs = new Set<string>();
  json.forEach((raw: unknown, index) => {
    const { records, issues } = readEntry(raw, index + 1);
    file.issues.push(...issues);
    for (const record of records) {
      if (record.tags.includes("jiangsu_side")) continue;
      if (slugs.has(record.slug)) {
        file.issues.push({ entry: index + 1, slug: record.slug, key: "slug", problem: "repeated" });
        continue;
      }
      slugs.add(record.slug);
      file.records.push(record);
    }
  });
  return file;
}
