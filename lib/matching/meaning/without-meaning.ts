import type { Model } from "../models/model-file";
import type { Weights } from "../models/weights";

const places = 1e6;

/** Whether a model counts on an embedding provider. */
export function usesMeaning({ weights }: Pick<Model, "weights">): boolean {
  return weights.points.meaning !== undefined;
}

/**
 * The weights as they count where nothing is known of the meaning: the other criteria share its points in
 * proportion, so that a full score and the bands stay what they are.
 */
export function withoutMeaning(weights: Weights): Weights {
  const { points, meaning: _scale, ...others } = weights;
  const { meaning: most, ...rest } = points;
  if (most === undefined) return weights;
  const sum = Object.values(rest).reduce((total, each) => total + each, 0);
  const share = (each: number) => Math.round(each * ((sum + most) / sum) * places) / places;
  return {
    ...others,
    points: {
      concept: share(rest.concept),
      text: share(rest.text),
      field: share(rest.field),
      role: share(rest.role),
      conditions: share(rest.conditions),
      partner: share(rest.partner),
      jiangsu: share(rest.jiangsu),
    },
  };
}
