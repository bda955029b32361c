/** The sign of the portal: a bridge over two shores. */
export function PortalMark() {
  return (
    <svg viewBox="0 0 32 32" className="size-9 shrink-0 text-teal-700" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <g fill="none" stroke="var(--color-on-teal)" strokeWidth="2.2" strokeLinecap="round">
        <path d="M4 20h24M7 20c0-12 18-12 18 0" />
        <path d="M11.5 20v-6.6M16 20v-9M20.5 20v-6.6" strokeWidth="1.4" />
        <path d="M5 25c2-1.6 4-1.6 6 0s4 1.6 6 0 4-1.6 6 0 3 1.2 4 .4" strokeWidth="1.4" />
      </g>
    </svg>
  );
}
