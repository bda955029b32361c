/**
 * Whether a request that changes something comes from the portal's own pages. Server actions run also
 * without an Origin header and with a forged X-Forwarded-Host, so the header is compared with the
 * configured address and its absence refused.
 * @param origin the Origin header
 * @param site where the portal lives: its configured address, or the port of a local start
 */
export function isOwnOrigin(
  origin: string | null,
  site: { baseUrl: string | undefined; port: number },
): boolean {
  if (origin === null) return false;
  if (site.baseUrl !== undefined) return origin === new URL(site.baseUrl).origin;
  const local = ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${site.port}`);
  return local.includes(origin);
}
