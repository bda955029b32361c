import "server-only";
import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { DomainError } from "@/lib/core/errors";
import { redirect } from "@/lib/i18n/navigation";
import { findViewer } from "./queries/find-viewer";
import type { Viewer } from "./viewer";

/**
 * Runs the queries of a page for whoever is signed in, and turns a refusal into the page that says it:
 * sign in first (and come back), no permission, or not found.
 */
export async function loadPage<T>(work: (viewer: Viewer | null) => Promise<T>): Promise<T> {
  try {
    return await work(await findViewer());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "forbidden") forbidden();
    if (error.code === "notFound") notFound();
    if (error.code !== "unauthenticated") throw error;
  }
  const next = (await headers()).get("x-path") ?? "/";
  return redirect({ href: { pathname: "/sign-in", query: { next } }, locale: await getLocale() });
}
