import type { NextRequest } from "next/server";
import { z } from "zod";
import { locales } from "@/lib/core/locales";
import { searchableLists, searchTaxonomy, type SearchableList } from "@/lib/taxonomy/search";

const querySchema = z.object({
  q: z.string().max(100).default(""),
  locale: z.enum(locales),
});

const hitsMax = 20;

function isList(name: string): name is SearchableList {
  return Object.hasOwn(searchableLists, name);
}

/** Searches one of the form's lists; public, because the lists are. */
export async function GET(
  request: NextRequest,
  context: RouteContext<"/api/taxonomy/[list]">,
): Promise<Response> {
  const { list } = await context.params;
  if (!isList(list)) return Response.json({ error: "unknown list" }, { status: 404 });
  const query = querySchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return Response.json({ error: "q or locale" }, { status: 400 });
  const { q, locale } = query.data;
  const hits = searchTaxonomy(list, q, { locale, limit: hitsMax });
  return Response.json(hits, { headers: { "Cache-Control": "public, max-age=3600" } });
}
