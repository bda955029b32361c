import { z } from "zod";
import { engineVersion, weights } from "../model";
import { fingerprint } from "../canonical";

/** The weights, thresholds and tables of the engine, as numbers that may be others. */
type Numbers<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends number ? number : Numbers<Tree[Key]>;
};

export type Weights = Numbers<typeof weights>;

type Tree = { readonly [key: string]: number | Tree };

const greatest = 1_000;

/** A schema of the very keys of a tree, every leaf a number that is not negative. */
function schemaLike(tree: Tree): z.ZodType {
  const shape = Object.entries(tree).map(([key, value]) => [
    key,
    typeof value === "number" ? z.number().min(0).max(greatest) : schemaLike(value),
  ]);
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

const pointsMax = 100;
const rounding = 1e-9;

// The schema has the keys of the tree, and nothing but numbers at its leaves.
const weightsSchema = (schemaLike(weights) as z.ZodType<Weights>)
  .refine(
    ({ points }) =>
      Object.values(points).reduce((sum, each) => sum + each, 0) <= pointsMax + rounding,
    { path: ["points"], message: "the points of all criteria add up to more than 100" },
  )
  .refine(({ bands }) => bands.strong > bands.good && bands.good > bands.possible, {
    path: ["bands"],
    message: "a better band must begin at a higher score",
  });

const sentence = z.string().trim().min(1);

const modelSchema = z.strictObject({
  /** Three numbers, as the file is named. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The engine it was made for; another one reads other weights. */
  engine: z.string(),
  date: z.iso.date(),
  /** What is different from the model before, and why, for the administrator who chooses. */
  changes: z.strictObject({ zhHans: sentence, zhHant: sentence, en: sentence }),
  weights: z.unknown(),
});

/** A versioned set of weights with what changed in it. */
export type Model = Omit<z.output<typeof modelSchema>, "weights"> & { readonly weights: Weights };

/** Why a file is no model this engine can use, in one sentence. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

function sentenceOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.join(".") ?? "";
  return `${path === "" ? "model" : path}: ${issue?.message ?? "wrong"}`;
}

/**
 * Reads a model file.
 * @throws ModelError naming the first thing that is wrong with it
 */
export function modelFromJson(json: unknown): Model {
  const file = modelSchema.safeParse(json);
  if (!file.success) throw new ModelError(sentenceOf(file.error));
  const { version, engine } = file.data;
  if (engine !== engineVersion) {
    throw new ModelError(
      `model ${version} is for engine ${engine}; this is engine ${engineVersion}`,
    );
  }
  const read = weightsSchema.safeParse(file.data.weights);
  if (!read.success) throw new ModelError(`model ${version}: ${sentenceOf(read.error)}`);
  return { ...file.data, weights: read.data };
}

const fingerprintLength = 8;

/** A model's name in a stored run: its version, and a fingerprint that tells whether the weights are still those. */
export function modelKey({ version, weights: own }: Model): string {
  return `${version}+${fingerprint(own, fingerprintLength)}`;
}
