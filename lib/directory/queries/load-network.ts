import "server-only";
import { buildNetwork, type Network } from "../network";
import { loadListed } from "./load-listed";

/** The InnoHK network as the directory stands now; open to everyone. */
export async function loadNetwork(): Promise<Network> {
  return buildNetwork(await loadListed());
}
