import "server-only";
import { db } from "@/lib/db/client";
import type { Viewer } from "../viewer";

/** A demo person as a viewer, for seeding through the portal's own commands. */
export async function findDemoViewer(email: string): Promise<Viewer> {
  return db().user.findUniqueOrThrow({
    where: { email },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      companyId: true,
      institutionId: true,
      divisionCode: true,
    },
  });
}
