import { z } from "zod";

/** Something wrong in the data files; each line of the message names file and place. */
export class ProfileDataError extends Error {
  override readonly name = "ProfileDataError";
}

const named = z.object({ id: z.string().optional(), slug: z.string().optional() });

/** The items of a file are known by their ids, not by their numbers. */
function placeOf(data: unknown, [first, ...rest]: readonly PropertyKey[]): string {
  const item: unknown = Array.isArray(data) ? data[Number(first)] : undefined;
  const { id, slug } = named.safeParse(item).data ?? {};
  return [id ?? slug ?? first, ...rest].map((part) => String(part)).join(".");
}

/** The content of a data file, checked; what is wrong throws, one line a fault. */
export function readData<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `${file} ${placeOf(data, path)}: ${message}`,
  );
  throw new ProfileDataError(lines.join("\n"), { cause: parsed.error });
}
