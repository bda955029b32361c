export type ScoreSegment = {
  readonly label: string;
  readonly points: number;
  /** The most this segment can reach. */
  readonly max: number;
  readonly tone?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly reason?: string;
};

const fills = {
  1: "bg-chart-1",
  2: "bg-chart-2",
  3: "bg-chart-3",
  4: "bg-chart-4",
  5: "bg-chart-5",
  6: "bg-chart-6",
} as const;

type ScoreBarProps = {
  segments: readonly ScoreSegment[];
  /** Out of 100. */
  total: number;
  /** What the whole is called, like “总分”. */
  totalLabel: string;
};

/** What each criterion adds to a score out of 100: one bar, and the same as a list in words. */
export function ScoreBar({ segments, total, totalLabel }: ScoreBarProps) {
  const tones = segments.map((segment, index) => fills[segment.tone ?? toneAt(index)]);
  return (
    <div>
      <p className="mb-2 font-semibold tabular-nums">
        {totalLabel} {Math.round(total)} / 100
      </p>
      <div
        aria-hidden="true"
        className="flex h-4 w-full gap-px overflow-hidden rounded-xs border border-line-strong bg-sunken"
      >
        {segments.map((segment, index) => (
          <span
            key={segment.label}
            className={`h-full ${tones[index] ?? fills[1]} print:[print-color-adjust:exact]`}
            style={{ width: `${Math.max(0, segment.points)}%` }}
          />
        ))}
      </div>
      <ul className="mt-3 grid gap-2 text-sm">
        {segments.map((segment, index) => (
          <li key={segment.label} className="flex gap-2">
            <span
              aria-hidden="true"
              className={`mt-[0.45em] size-3 shrink-0 rounded-xs ${tones[index] ?? fills[1]} print:[print-color-adjust:exact]`}
            />
            <span>
              <span className="font-semibold">{segment.label}</span>{" "}
              <span className="tabular-nums">
                {Math.round(segment.points)} / {Math.round(segment.max)}
              </span>
              {segment.reason ? (
                <span className="block text-ink-soft">{segment.reason}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const order = [1, 2, 3, 4, 5, 6] as const;

function toneAt(index: number): (typeof order)[number] {
  return order[index % order.length] ?? 1;
}
