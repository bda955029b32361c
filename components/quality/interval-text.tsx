import { useTranslations } from "next-intl";
import type { Interval } from "@/lib/matching/quality/compare";

type IntervalTextProps = {
  interval: Interval;
  /** Written with its sign, like “+0.03 (-0.01 to +0.07)”. */
  isDifference?: boolean;
};

/** A mean with its 95 % interval, like “0.77 (0.74 to 0.82)”. */
export function IntervalText({ interval, isDifference = false }: IntervalTextProps) {
  const words = useTranslations("quality.figures");
  const { mean, low, high } = interval;
  return (
    <span className="tabular-nums">
      {words(isDifference ? "difference" : "interval", { mean, low, high })}
    </span>
  );
}
