import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env";

describe("readEnv", () => {
  it("starts without any setting", () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: ".data", JOBS: true });
  });

  it("takes an empty variable as absent", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "match.example.cn"],
    ["DATABASE_URL", "mysql://a@b/c"],
    ["AUTH_SECRET", "short"],
    ["DATA_KEY", "not-base64"],
    ["SMTP_URL", "mail.example.cn"],
    ["JOBS", "yes"],
    ["LOG_LEVEL", "loud"],
    ["CLIENT_ADDRESS_HEADER", "X Real IP"],
  ])("refuses %s=%s with the variable's name and what it should be", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name} should be `));
  });

  it("never repeats the wrong value", () => {
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/);
  });
});
