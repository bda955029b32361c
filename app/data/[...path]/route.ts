import { dataPaths, findDataFile } from "@/lib/exchange/profile-files";

/** The data change only with the portal itself; an hour old is new enough. */
const caching = "public, max-age=3600";

const shared = {
  // Open data may be read by any site's scripts.
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
} as const;

/** A data file of the profile under its stable address; nothing here depends on who asks. */
export async function GET(
  request: Request,
  context: RouteContext<"/data/[...path]">,
): Promise<Response> {
  const { path } = await context.params;
  const file = findDataFile(path.join("/"));
  if (file === null) {
    return Response.json(
      { error: "unknown file", files: dataPaths.map((each) => `/data/${each}`) },
      { status: 404, headers: { ...shared, "Cache-Control": "no-store" } },
    );
  }
  const etag = `"${file.version}"`;
  const headers = { ...shared, "Cache-Control": caching, ETag: etag };
  if (isKnown(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const disposition = file.type === "text/csv" ? "attachment" : "inline";
  return new Response(file.body, {
    headers: {
      ...headers,
      "Content-Type": `${file.type}; charset=utf-8`,
      "Content-Disposition": `${disposition}; filename="${file.name}"`,
    },
  });
}

/** Whether the asker already holds this version; proxies may have marked it as weak. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const held = (ifNoneMatch ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return held.includes(etag) || held.includes("*");
}
