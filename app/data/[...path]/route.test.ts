import { describe, expect, it } from "vitest";
import { dataKinds, dataPaths } from "@/lib/exchange/profile-files";
import { seriesList } from "@/lib/profile/series";
import { GET } from "./route";

async function ask(path: string, headers?: Record<string, string>): Promise<Response> {
  const request = new Request(`http://localhost/data/${path}`, { headers });
  return GET(request, { params: Promise.resolve({ path: path.split("/") }) });
}

describe("data files", () => {
  it.each(dataPaths)("serves %s with a version and a time to keep it", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("ETag")).toMatch(/^"[0-9a-f]{16}"$/);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=3600");
  });

  it.each(dataKinds)(
    "says in %s.json the licence, the date, the version and the languages",
    async (kind) => {
      const answer = await ask(`${kind}.json`);
      expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
      const body = (await answer.json()) as Record<string, unknown> & { items: unknown[] };
      expect(body).toMatchObject({
        kind,
        licence: "CC BY 4.0",
        asOf: "2024-07-25",
        languages: ["zh-Hans", "zh-Hant", "en"],
        count: body.items.length,
      });
      expect(body["version"]).toMatch(/^[0-9a-f]{16}$/);
    },
  );

  it("holds in a series' file only the points of that series", async () => {
    const [series] = seriesList;
    const id = series?.id ?? "";
    const lines = (await (await ask(`series/${id}.csv`)).text()).trimEnd().split("\r\n").slice(1);
    expect(lines).toHaveLength(series?.points.length ?? -1);
    expect(lines.every((line) => line.startsWith(`${id},`))).toBe(true);
  });

  it("sends nothing again to who holds the version, also when a proxy marked it as weak", async () => {
    const etag = (await ask("facts.csv")).headers.get("ETag") ?? "";
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await ask("facts.csv", { "If-None-Match": held });
      expect({ held, status: answer.status }).toEqual({ held, status: 304 });
    }
    expect((await ask("facts.csv", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it.each(["nothing.json", "facts.xml", "series/nothing.csv", "series/facts.json", "__proto__"])(
    "answers %s with 404 and the list of files",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      const { files } = (await answer.json()) as { files: string[] };
      expect(files).toEqual(dataPaths.map((known) => `/data/${known}`));
    },
  );
});
