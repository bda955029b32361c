type Numbers = { readonly length: number; set: (values: ArrayLike<number>) => void };

/** An array of numbers with room for as many more. */
export function twice<Values extends Numbers & ArrayLike<number>>(
  Kind: new (length: number) => Values,
  values: Values,
): Values {
  const grown = new Kind(values.length * 2);
  grown.set(values);
  return grown;
}
