import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientNetwork } from "./client-network";

describe("clientNetwork", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", null],
    ["unknown", null],
    ["203.0.113.7:4000", null],
    ["203.0.113.7, evil", null],
    [null, null],
  ])("puts %j into the bucket %j", (header, bucket) => {
    expect(clientNetwork(header)).toBe(bucket);
  });

  it("puts all addresses of one /64 into one bucket", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), (host) => {
        expect(clientNetwork(["2001", "db8", "1", "2", ...host].join(":"))).toBe(
          "2001:db8:1:2::/64",
        );
      }),
    );
  });
});
