import type { Viewer } from "@/lib/access/viewer";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";

const nobody = { companyId: null, institutionId: null, divisionCode: null };

function person(role: Viewer["role"], bonds: Partial<Viewer> = {}): Viewer {
  const id = newId();
  return {
    id,
    name: `演示员 ${id.slice(0, 4)}`,
    email: `${id}@demo.example`,
    role,
    ...nobody,
    ...bonds,
  };
}

/** A reviewer of the province, or of one city. */
export function reviewerOf(divisionCode: string | null = null): Viewer {
  return person("reviewer", { divisionCode });
}

/** An officer of a directory entry. */
export function officerOf(institutionId: string): Viewer {
  return person("institution", { institutionId });
}

export function administrator(): Viewer {
  return person("admin");
}

/** A clerk of the company with this credit code; the company is made where it is missing. */
export async function clerkOf(uscc: string): Promise<Viewer> {
  const company = await db().company.upsert({
    where: { uscc },
    create: { id: newId(), name: "示例有限公司", uscc },
    update: {},
    select: { id: true },
  });
  return person("company", { companyId: company.id });
}
