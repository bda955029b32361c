import { describe, expect, it } from "vitest";
import { describeDevice } from "./describe-device";

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";

describe("describeDevice", () => {
  it.each([
    [chrome, "Chrome · Windows"],
    [`${chrome} Edg/140.0`, "Edge · Windows"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1 Version/18.0 Safari/605.1",
      "Safari · macOS",
    ],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0", "WeChat · iOS"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"],
    ["Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome · Android"],
    ["curl/8.0", null],
    ["", null],
    [null, null],
  ])("reads %j as %j", (userAgent, device) => {
    expect(describeDevice(userAgent)).toBe(device);
  });
});
