import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "./origin";

const configured = { baseUrl: "https://match.example.cn/", port: 3000 };
const local = { baseUrl: undefined, port: 3000 };

describe("isOwnOrigin", () => {
  it.each([
    ["https://match.example.cn", configured, true],
    ["http://match.example.cn", configured, false],
    ["https://match.example.cn.evil.example", configured, false],
    ["http://localhost:3000", configured, false],
    ["null", configured, false],
    [null, configured, false],
    ["http://localhost:3000", local, true],
    ["http://127.0.0.1:3000", local, true],
    ["http://localhost:4000", local, false],
    ["https://localhost:3000", local, false],
    [null, local, false],
  ])("origin %s with %j is own: %s", (origin, site, expected) => {
    expect(isOwnOrigin(origin, site)).toBe(expected);
  });
});
