import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { describeDevice } from "../describe-device";
import { maskNetwork } from "../mask-network";
import { requireViewer, type Viewer } from "../viewer";

/** One device the viewer is signed in on. */
export type OwnSession = {
  id: string;
  /** Null where the browser does not say. */
  device: string | null;
  /** The beginning of its address; null where the operator lets none be kept. */
  network: string | null;
  startedAt: Date;
  /** To within a quarter of an hour. */
  seenAt: Date;
};

const fields = {
  id: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** Where the viewer is signed in now, the last used first; never the tokens. */
export async function listOwnSessions(viewer: Viewer | null): Promise<OwnSession[]> {
  const person = requireViewer(viewer);
  const rows = await db().session.findMany({
    where: { userId: person.id, expiresAt: { gt: now() } },
    select: fields,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    device: describeDevice(row.userAgent),
    network: maskNetwork(row.ipAddress),
    startedAt: row.createdAt,
    seenAt: row.updatedAt,
  }));
}
