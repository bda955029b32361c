import type { APIRequestContext } from "@playwright/test";
import { readPage, type PageRecord } from "./page-record";

/** What one address answered; `page` is null for files. */
export type Answer = {
  /** Path and query, as the link has them. */
  readonly address: string;
  readonly status: number;
  /** Where redirects led: the address itself where there were none. */
  readonly landed: string;
  readonly page: PageRecord | null;
  /** The first page that named the address, to find the link. */
  readonly from: string;
};

export type Site = ReadonlyMap<string, Answer>;

/** The portal answers from one process on few cores; more at once only wait for each other. */
const parallelMax = 4;

/** Far beyond the portal's size: reached only where links make ever new addresses. */
const addressesMax = 6000;

/** Path and query of an address of the portal, null for any other. */
export function internalPath(href: string, page: URL): string | null {
  if (!URL.canParse(href, page)) return null;
  const url = new URL(href, page);
  return url.origin === page.origin ? `${url.pathname}${url.search}` : null;
}

async function ask(request: APIRequestContext, address: string, from: string): Promise<Answer> {
  const response = await request.get(address);
  const { pathname, search } = new URL(response.url());
  const isPage = (response.headers()["content-type"] ?? "").startsWith("text/html");
  const page = isPage ? readPage(await response.text()) : null;
  await response.dispose();
  return { address, status: response.status(), landed: `${pathname}${search}`, page, from };
}

/** Follows every link from the starting paths as a signed-out visitor; each address is asked once. */
export async function walk(
  request: APIRequestContext,
  base: string,
  starts: readonly string[],
): Promise<Site> {
  const site = new Map<string, Answer>();
  const namedBy = new Map(starts.map((start) => [start, "the start"]));
  const waiting = [...starts];
  const visit = async (address: string) => {
    const answer = await ask(request, address, namedBy.get(address) ?? "");
    site.set(address, answer);
    for (const { href } of answer.page?.links ?? []) {
      const path = internalPath(href, new URL(answer.landed, base));
      if (path === null || namedBy.has(path)) continue;
      namedBy.set(path, address);
      waiting.push(path);
    }
  };
  while (waiting.length > 0) {
    if (namedBy.size > addressesMax) throw new Error(`More than ${addressesMax} addresses.`);
    await Promise.all(waiting.splice(0, parallelMax).map(visit));
  }
  return site;
}
