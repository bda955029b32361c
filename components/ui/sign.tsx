const paths = {
  info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-.9 5.7h1.8v4.6H7.1V7.2Zm0-2.7h1.8v1.7H7.1V4.5Z",
  success:
    "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-1 9.6L3.9 8l1.2-1.2L7 8.7l3.9-3.9L12.1 6 7 11.1Z",
  warning: "M8 1.2 15.2 14H.8L8 1.2Zm-.9 5v4h1.8v-4H7.1Zm0 5v1.7h1.8v-1.7H7.1Z",
  error:
    "M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5L5 1.5Zm2.1 2.8v4.9h1.8V4.3H7.1Zm0 5.8v1.8h1.8v-1.8H7.1Z",
} as const;

export type SignTone = keyof typeof paths;

/** The sign of a state, each with its own outline, so that colour never speaks alone. */
export function Sign({ tone }: { tone: SignTone }) {
  return (
    <svg viewBox="0 0 16 16" className="mt-[0.3em] size-[1em] shrink-0" aria-hidden="true">
      <path d={paths[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
