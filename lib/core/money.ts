/** Most an amount can be, in 万元: ten billion yuan, beyond any demand and within the column. */
export const moneyMaxWan = 1_000_000;

const moneyShape = /^(?<whole>\d{1,7})(?:\.(?<cents>\d{1,2}))?$/;

/**
 * Reads an amount typed in 万元 (10,000 yuan): full-width digits, thousands separators, spaces and the
 * unit itself are accepted.
 * @returns the amount in 万元 with at most two decimals, or null where it is not such an amount
 */
export function parseMoneyWan(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/万元?|萬元?/g, "")
    .replace(/[\s,，']/g, "");
  if (!moneyShape.test(plain)) return null;
  const amount = Number(plain);
  return amount <= moneyMaxWan ? amount : null;
}
