import "server-only";
import { cache } from "react";
import { headers } from "next/headers";
import { db } from "@/lib/db/client";
import { auth } from "../auth";
import type { Viewer } from "../viewer";

const viewerFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  companyId: true,
  institutionId: true,
  divisionCode: true,
} as const;

/** The person signed in to this request, or null; a disabled account counts as nobody at once. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const session = await auth().api.getSession({ headers: await headers() });
  if (session === null) return null;
  const user = await db().user.findUnique({ where: { id: session.user.id }, select: viewerFields });
  if (user === null || user.status !== "active") return null;
  const { status: _status, ...viewer } = user;
  return viewer;
});
