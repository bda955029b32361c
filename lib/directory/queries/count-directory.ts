import "server-only";
import { db } from "@/lib/db/client";
import { techFields } from "@/lib/taxonomy/tech-fields";
import type { DirectoryCounts } from "../views";

/** How much the directory holds; open to everyone. */
export async function countDirectory(): Promise<DirectoryCounts> {
  const active = { status: "active" };
  const [rows, units] = await Promise.all([
    db().institution.findMany({ where: active, select: { techFields: true } }),
    db().institutionUnit.count({ where: { institution: active } }),
  ]);
  const byField = techFields.childrenOf(null).map(({ code }) => ({
    code,
    institutions: rows.filter((row) => row.techFields.some((field) => field.startsWith(code)))
      .length,
  }));
  return { institutions: rows.length, units, byField };
}
