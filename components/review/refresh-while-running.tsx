"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Link } from "@/lib/i18n/navigation";

const everyMs = 2_000;

type RefreshWhileRunningProps = { href: string; text: string };

/** Asks for the page anew until what it waits for is there; the link does so without scripts. */
export function RefreshWhileRunning({ href, text }: RefreshWhileRunningProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Link href={href} className="text-teal-700 underline underline-offset-4">
      {text}
    </Link>
  );
}
