"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

const everyMs = 2_000;

/** Asks for the page anew until what it waits for is there; without scripts the reader reloads it. */
export function RefreshWhileRunning({ text }: { text: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Button variant="secondary" onClick={() => router.refresh()}>
      {text}
    </Button>
  );
}
