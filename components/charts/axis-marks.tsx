/** Years are left out here. */
export function AxisCut({ x, y }: { x: number; y: number }) {
  return (
    <g aria-hidden="true">
      <rect x={x - 4} y={y - 2} width={8} height={4} className="fill-paper" />
      <path
        d={`M${x - 7} ${y + 7} l6 -14 M${x + 1} ${y + 7} l6 -14`}
        className="stroke-line-strong"
        strokeWidth={1.5}
      />
    </g>
  );
}

/** What is counted changes here. */
export function BreakMark({ x, bottom }: { x: number; bottom: number }) {
  return (
    <g aria-hidden="true">
      <line
        x1={x}
        x2={x}
        y1={24}
        y2={bottom}
        className="stroke-ink-soft"
        strokeDasharray="3 4"
        strokeWidth={1.5}
      />
      <circle cx={x} cy={12} r={10} className="fill-surface stroke-ink-soft" strokeWidth={1.5} />
      <text x={x} y={17} textAnchor="middle" fontSize={15} fontWeight={700}>
        ≠
      </text>
    </g>
  );
}
