const scaleOf: Record<string, number> = {
  亿: 1e8,
  億: 1e8,
  万: 1e4,
  萬: 1e4,
  billion: 1e9,
  million: 1e6,
};

const number =
  /(?<![A-Za-z@])(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?:多|余|餘)?(?<scale>亿|億|万|萬|billion|million)?/g;

/** The numbers of a text in full: 224亿 and HK$22.4 billion are both 22400000000. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(number)].map(({ groups }) => {
    const digits = Number((groups?.["digits"] ?? "").replaceAll(",", ""));
    // A group that took no part in the match is undefined.
    const scale = scaleOf[groups?.["scale"] ?? ""] ?? 1;
    return Number((digits * scale).toPrecision(12));
  });
}
