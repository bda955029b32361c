import { describe, expect, it } from "vitest";
import { maskNetwork } from "./mask-network";

describe("maskNetwork", () => {
  it.each([
    ["203.0.113.77", "203.0.*.*"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:*"],
    ["::ffff:203.0.113.77", "203.0.*.*"],
  ])("keeps of %s only its beginning", (address, masked) => {
    expect(maskNetwork(address)).toBe(masked);
  });

  it.each([null, "", "unknown"])("gives nothing for %j", (address) => {
    expect(maskNetwork(address)).toBeNull();
  });
});
