import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/core/env";
import { clientNetwork } from "../client-network";

/** One bucket for requests that reached the server past the operator's proxy. */
const unknownNetwork = "unknown";

/**
 * The network this request came from, for the attempt limits. Only the header the operator named is believed;
 * without one nothing is known of the caller, and only the limits per account hold.
 */
export async function findClientNetwork(): Promise<string | null> {
  const header = env().CLIENT_ADDRESS_HEADER;
  if (header === undefined) return null;
  return clientNetwork((await headers()).get(header)) ?? unknownNetwork;
}
