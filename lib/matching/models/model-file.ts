import { z } from "zod";
import { fingerprint } from "../canonical";
import { engineVersion } from "../engine-version";
import { weightsSchema, type Weights } from "./weights";

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
