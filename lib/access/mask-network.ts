import { isIP } from "node:net";
import { clientNetwork } from "./client-network";

/**
 * A network address for lists: enough to tell home from office, too little to trace (203.0.*.*).
 * @returns null where the value is no address
 */
export function maskNetwork(address: string | null): string | null {
  const network = clientNetwork(address);
  if (network === null) return null;
  if (isIP(network) === 4) return `${network.split(".").slice(0, 2).join(".")}.*.*`;
  return `${network.split(":").slice(0, 2).join(":")}:*`;
}
