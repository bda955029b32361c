import type { ReactNode } from "react";

export type TagTone = "neutral" | "teal" | "ochre" | "vermilion" | "green";

const colours: Record<TagTone, string> = {
  neutral: "border-line bg-sunken text-ink",
  teal: "border-teal-200 bg-teal-50 text-teal-800",
  ochre: "border-ochre-200 bg-ochre-50 text-ochre-800",
  vermilion: "border-vermilion-200 bg-vermilion-50 text-vermilion-800",
  green: "border-green-200 bg-green-50 text-green-800",
};

/** A state or kind in a word; the colour only repeats it. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block max-w-full rounded border px-2 text-sm leading-6 font-medium break-keep ${colours[tone]}`}
    >
      {children}
    </span>
  );
}
