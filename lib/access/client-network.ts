import { isIP, SocketAddress } from "node:net";

/**
 * The network an address belongs to, as one bucket of the attempt limits: an IPv4 address itself, the /64 of
 * an IPv6 address, because its holder commands all of it.
 * @param header the value of the header the operator's proxy sets; of a list, the proxy wrote the last
 * @returns null where the value is no address
 */
export function clientNetwork(header: string | null): string | null {
  const address = header?.split(",").at(-1)?.trim() ?? "";
  const version = isIP(address);
  if (version === 4) return address;
  if (version === 0) return null;
  const mapped = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.groups?.["v4"];
  return mapped ?? `${firstGroups(address)}::/64`;
}

function firstGroups(address: string): string {
  // The library writes any spelling of an address in its one short form.
  const { address: short } = new SocketAddress({ address: withoutZone(address), family: "ipv6" });
  const [before = "", after = ""] = short.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === "" ? [] : after.split(":");
  const gap = short.includes("::") ? Math.max(0, 8 - head.length - tail.length) : 0;
  const groups = [...head, ...Array<string>(gap).fill("0"), ...tail];
  return groups.slice(0, 4).join(":");
}

function withoutZone(address: string): string {
  return address.replace(/%.*$/, "");
}
