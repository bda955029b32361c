import type { ReactNode } from "react";
import { Sign, type SignTone } from "./sign";

const colours: Record<SignTone, string> = {
  info: "border-teal-700 bg-teal-50 text-teal-800",
  success: "border-green-700 bg-green-50 text-green-800",
  warning: "border-ochre-700 bg-ochre-50 text-ochre-800",
  error: "border-vermilion-700 bg-vermilion-50 text-vermilion-800",
};

type NoticeProps = {
  tone?: SignTone;
  title: ReactNode;
  children?: ReactNode;
  /** Announced when it appears; for the answer to something the reader just did. */
  isLive?: boolean;
};

/** A message in the page: what happened or what to know, and below it what to do. */
export function Notice({ tone = "info", title, children, isLive }: NoticeProps) {
  const role = tone === "error" ? "alert" : "status";
  return (
    <div
      role={isLive ? role : undefined}
      className={`mb-6 max-w-3xl rounded border-l-4 p-4 ${colours[tone]}`}
    >
      <p className="flex gap-2 font-semibold">
        <Sign tone={tone} />
        <span>{title}</span>
      </p>
      {children ? <div className="mt-1 measure text-ink">{children}</div> : null}
    </div>
  );
}
